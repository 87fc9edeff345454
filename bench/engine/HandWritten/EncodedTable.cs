using Catalogue.Benchmarks.Sample;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Benchmarks.HandWritten;

/// <summary>A table whose values are JSON already, which spares whoever writes them the encoding.</summary>
internal sealed class EncodedTable(SampleTable table)
{
    public byte[] Id { get; } = Encode(table.Id);

    public byte[] Title { get; } = Encode(table.Title);

    public byte[] DatasetId { get; } = Encode(table.DatasetId);

    public byte[] Description { get; } = Encode(table.Description);

    public byte[] Version { get; } = Encode(table.Version);

    public byte[] AccessRights { get; } = Encode(table.AccessRights);

    public EncodedVariable[] Variables { get; } = [.. table.Variables.Select(variable => new EncodedVariable(Encode(variable.Id), Encode(variable.Name), Encode(variable.NativeType), Encode(variable.Description)))];

    private static byte[] Encode(string text) => JsonForm.Of(new PlanValue.String(text), Language.French).Span.ToArray();
}
