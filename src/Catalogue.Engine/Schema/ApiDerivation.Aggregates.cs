using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>What is told of all rows of a list together.</summary>
internal sealed partial class ApiDerivation
{
    // Beside these the fields of aggregates and of their filters are properties.
    private static readonly HashSet<string> NamesOfAggregates = ["count", "and", "or", "not"];

    private void DeriveAggregate(NodeType type)
    {
        sdl.AppendLine($$"""
            "What {{type.Plural}} come to, as you may see them."
            type {{type.Name}}Aggregate {
              "How many there are."
              count: Int!
            """);
        foreach (var property in type.Properties.Where(IsAggregated))
        {
            meanings.Add($"{type.Name}Aggregate.{property.Name}", new FieldMeaning.Aggregated(type, property));
            sdl.AppendLine($"  {property.Name}: {AggregateKind.Of(property)}Aggregate{(property.Required ? "!" : string.Empty)}");
        }

        sdl.AppendLine("}");
    }

    private void DeriveAggregateKinds()
    {
        var kinds = model.NodeTypes.SelectMany(type => type.Properties).Where(IsAggregated).Select(AggregateKind.Of).ToHashSet();
        foreach (var kind in kinds.OrderBy(kind => kind.Name, StringComparer.Ordinal))
        {
            DeriveKind(kind);
        }
    }

    private void DeriveKind(AggregateKind kind)
    {
        sdl.AppendLine($"\"{Describe(kind)}\"");
        sdl.AppendLine($"type {kind}Aggregate {{");
        foreach (var (name, function, type) in kind.Functions)
        {
            var nonNull = function is AggregateFunction.Count or AggregateFunction.Distinct ? "!" : string.Empty;
            sdl.AppendLine($"  \"{Describe(function, kind)}\"\n  {name}: {type}{nonNull}");
        }

        sdl.AppendLine("}");
        sdl.AppendLine($"\"Conditions on what the values of a group come to. All that is given must hold.\"\ninput {kind}AggregateFilter {{");
        foreach (var (name, _, type) in kind.Functions)
        {
            sdl.AppendLine($"  {name}: {type}Filter");
        }

        sdl.AppendLine("}");
    }

    private static bool IsAggregated(Property property) => !property.IsList && !NamesOfAggregates.Contains(property.Name);

    private static string Describe(AggregateKind kind) => kind switch
    {
        { Sum: not null, Ends: null } => "What counts of persons or records come to, as they are published. The least and the greatest of them are not told.",
        { Sum: not null } => "What numbers come to. Rows without a value do not take part.",
        { Ends: not null } => "What dates come to. Rows without a value do not take part.",
        _ => "How many values there are. Rows without a value do not take part.",
    };

    private static string Describe(AggregateFunction function, AggregateKind kind) => function switch
    {
        AggregateFunction.Min => "The least; null where there is none.",
        AggregateFunction.Max => "The greatest; null where there is none.",
        AggregateFunction.Sum when kind.Sum == PropertyType.Float => "Exact, and rounded once; null where there is no value, or where it is too large for a float.",
        AggregateFunction.Sum => "Null where there is no value, or where it has more than 64 bits.",
        AggregateFunction.Average => "Null where there is no value.",
        AggregateFunction.Distinct => "How many different values there are.",
        _ => "In how many rows there is a value.",
    };
}
