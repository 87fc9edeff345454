using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Benchmarks.Sample;

namespace Catalogue.Benchmarks.HandWritten;

/// <summary>What an endpoint written for one query does: objects in memory, <see cref="Utf8JsonWriter"/>, no GraphQL.</summary>
internal sealed class JsonWriterResponse : IDisposable
{
    private readonly Utf8JsonWriter writer;

    public JsonWriterResponse(IBufferWriter<byte> output) =>
        writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Write(Shape shape, IBufferWriter<byte> output)
    {
        var tables = SampleCatalogue.Tables;
        writer.Reset(output);
        writer.WriteStartObject();
        writer.WriteStartObject("data"u8);
        switch (shape)
        {
            case Shape.Small: WriteDataset(tables[6]); break;
            case Shape.List: WriteTable(tables[6]); break;
            default: WriteTables(tables[..25]); break;
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();

    private void WriteDataset(SampleTable table)
    {
        writer.WriteStartObject("dataset"u8);
        writer.WriteString("id"u8, table.DatasetId);
        writer.WriteString("title"u8, table.Title);
        writer.WriteString("description"u8, table.Description);
        writer.WriteString("version"u8, table.Version);
        writer.WriteString("accessRights"u8, table.AccessRights);
        writer.WriteEndObject();
    }

    private void WriteTable(SampleTable table)
    {
        writer.WriteStartObject("table"u8);
        WriteVariables(table.Variables, withDescription: false);
        writer.WriteEndObject();
    }

    private void WriteTables(ImmutableArray<SampleTable> tables)
    {
        writer.WriteStartObject("tables"u8);
        writer.WriteStartArray("nodes"u8);
        foreach (var table in tables)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, table.Id);
            writer.WriteString("title"u8, table.Title);
            WriteVariables(table.Variables[..20], withDescription: true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteVariables(ImmutableArray<SampleVariable> variables, bool withDescription)
    {
        writer.WriteStartObject("variables"u8);
        writer.WriteStartArray("nodes"u8);
        foreach (var variable in variables)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, variable.Id);
            writer.WriteString("name"u8, variable.Name);
            writer.WriteString("nativeType"u8, variable.NativeType);
            if (withDescription)
            {
                writer.WriteString("description"u8, variable.Description);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
