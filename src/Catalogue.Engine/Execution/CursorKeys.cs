using System.Collections.Immutable;
using System.Text;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Execution;

/// <summary>The keys of a row as bytes: one tagged value after the other.</summary>
internal static class CursorKeys
{
    private enum Tag : byte
    {
        Null,
        String,
        Integer,
        Float,
        Boolean,
        Text,
    }

    public static byte[] Write(ReadOnlySpan<PlanValue> keys)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var key in keys)
        {
            Write(writer, key);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write(ReadOnlySpan{PlanValue})"/> wrote; the bytes were authenticated before.</summary>
    public static ImmutableArray<PlanValue> Read(byte[] bytes)
    {
        var keys = ImmutableArray.CreateBuilder<PlanValue>();
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        while (reader.BaseStream.Position < bytes.Length)
        {
            keys.Add((Tag)reader.ReadByte() switch
            {
                Tag.String => new PlanValue.String(reader.ReadString()),
                Tag.Integer => new PlanValue.Integer(reader.ReadInt64()),
                Tag.Float => new PlanValue.Float(reader.ReadDouble()),
                Tag.Boolean => reader.ReadBoolean() ? PlanValue.Boolean.True : PlanValue.Boolean.False,
                Tag.Text => new PlanValue.Text(new LocalizedText(ReadOptional(reader), ReadOptional(reader))),
                _ => PlanValue.Null.Instance,
            });
        }

        return keys.ToImmutable();
    }

    private static void Write(BinaryWriter writer, PlanValue key)
    {
        switch (key)
        {
            case PlanValue.Null:
                writer.Write((byte)Tag.Null);
                break;
            case PlanValue.String text:
                writer.Write((byte)Tag.String);
                writer.Write(text.Value);
                break;
            case PlanValue.Integer number:
                writer.Write((byte)Tag.Integer);
                writer.Write(number.Value);
                break;
            case PlanValue.Float number:
                writer.Write((byte)Tag.Float);
                writer.Write(number.Value);
                break;
            case PlanValue.Boolean value:
                writer.Write((byte)Tag.Boolean);
                writer.Write(value.Value);
                break;
            case PlanValue.Text text:
                writer.Write((byte)Tag.Text);
                WriteOptional(writer, text.Value.French);
                WriteOptional(writer, text.Value.English);
                break;
            default:
                throw new InvalidOperationException($"{key.GetType()} cannot be a key of an order.");
        }
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
