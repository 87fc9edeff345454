using Catalogue.Benchmarks.Sample;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Benchmarks.HandWritten;

/// <summary>The limit: values that are JSON already, copied between literals into the buffer that the engine writes to.</summary>
internal static class SpanResponse
{
    private static readonly EncodedTable[] Tables = [.. SampleCatalogue.Tables.Select(table => new EncodedTable(table))];

    public static void Write(Shape shape, ResponseBuffer output)
    {
        switch (shape)
        {
            case Shape.Small: WriteDataset(output, Tables[6]); break;
            case Shape.List: WriteTable(output, Tables[6]); break;
            default: WriteTables(output, Tables.AsSpan(0, 25)); break;
        }
    }

    private static void WriteDataset(ResponseBuffer output, EncodedTable table)
    {
        output.Write("{\"data\":{\"dataset\":{\"id\":"u8);
        output.Write(table.DatasetId);
        output.Write(",\"title\":"u8);
        output.Write(table.Title);
        output.Write(",\"description\":"u8);
        output.Write(table.Description);
        output.Write(",\"version\":"u8);
        output.Write(table.Version);
        output.Write(",\"accessRights\":"u8);
        output.Write(table.AccessRights);
        output.Write("}}}"u8);
    }

    private static void WriteTable(ResponseBuffer output, EncodedTable table)
    {
        output.Write("{\"data\":{\"table\":{\"variables\":{\"nodes\":["u8);
        for (var at = 0; at < table.Variables.Length; at++)
        {
            output.Write(at == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            WriteVariable(output, table.Variables[at]);
            output.WriteByte((byte)'}');
        }

        output.Write("]}}}}"u8);
    }

    private static void WriteTables(ResponseBuffer output, ReadOnlySpan<EncodedTable> tables)
    {
        output.Write("{\"data\":{\"tables\":{\"nodes\":["u8);
        for (var at = 0; at < tables.Length; at++)
        {
            output.Write(at == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            output.Write(tables[at].Id);
            output.Write(",\"title\":"u8);
            output.Write(tables[at].Title);
            output.Write(",\"variables\":{\"nodes\":["u8);
            WriteDescribed(output, tables[at].Variables.AsSpan(0, 20));
            output.Write("]}}"u8);
        }

        output.Write("]}}}"u8);
    }

    private static void WriteDescribed(ResponseBuffer output, ReadOnlySpan<EncodedVariable> variables)
    {
        for (var at = 0; at < variables.Length; at++)
        {
            output.Write(at == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            WriteVariable(output, variables[at]);
            output.Write(",\"description\":"u8);
            output.Write(variables[at].Description);
            output.WriteByte((byte)'}');
        }
    }

    private static void WriteVariable(ResponseBuffer output, EncodedVariable variable)
    {
        output.Write(variable.Id);
        output.Write(",\"name\":"u8);
        output.Write(variable.Name);
        output.Write(",\"nativeType\":"u8);
        output.Write(variable.NativeType);
    }
}
