using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Catalogue.GraphQL.Execution;

/// <summary>Errors as a response carries them (spec 7.1.2).</summary>
public static class ErrorWriter
{
    /// <summary>Writes a request error result: <c>{"errors":[...]}</c>, without a data entry.</summary>
    public static void WriteRequestErrors(ResponseBuffer output, ReadOnlySpan<GraphQLError> errors)
    {
        output.WriteByte((byte)'{');
        WriteErrors(output, errors);
        output.WriteByte((byte)'}');
    }

    /// <summary>Writes the entry <c>"errors":[...]</c>, in the order given.</summary>
    public static void WriteErrors(ResponseBuffer output, ReadOnlySpan<GraphQLError> errors)
    {
        output.Write("\"errors\":["u8);
        for (var i = 0; i < errors.Length; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            WriteError(output, errors[i]);
        }

        output.WriteByte((byte)']');
    }

    /// <summary>Writes one error: message, then locations, path and extensions where it has them.</summary>
    public static void WriteError(ResponseBuffer output, GraphQLError error)
    {
        output.Write("{\"message\":"u8);
        ResponseWriter.WriteString(output, error.Message);
        WriteLocations(output, error.Locations);
        if (error.Path is { } path)
        {
            output.Write(",\"path\":"u8);
            WritePath(output, path.AsSpan());
        }

        WriteExtensions(output, error);
        output.WriteByte((byte)'}');
    }

    private static void WriteLocations(ResponseBuffer output, ImmutableArray<SourceLocation> locations)
    {
        if (locations.IsDefaultOrEmpty || locations[0].Line == 0)
        {
            return;
        }

        output.Write(",\"locations\":["u8);
        for (var i = 0; i < locations.Length; i++)
        {
            output.Write(i > 0 ? ",{\"line\":"u8 : "{\"line\":"u8);
            ResponseWriter.WriteInteger(output, locations[i].Line);
            output.Write(",\"column\":"u8);
            ResponseWriter.WriteInteger(output, locations[i].Column);
            output.WriteByte((byte)'}');
        }

        output.WriteByte((byte)']');
    }

    /// <summary>Writes the entry <c>errors</c> after another one, where there are any.</summary>
    internal static void WriteFurtherErrors(ResponseBuffer output, List<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            output.WriteByte((byte)',');
            WriteErrors(output, CollectionsMarshal.AsSpan(errors));
        }
    }

    /// <summary>Writes a path as a JSON array.</summary>
    internal static void WritePath(ResponseBuffer output, ReadOnlySpan<PathSegment> path)
    {
        output.WriteByte((byte)'[');
        for (var i = 0; i < path.Length; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            if (path[i].Key is { } key)
            {
                ResponseWriter.WriteString(output, key);
            }
            else
            {
                ResponseWriter.WriteInteger(output, path[i].Index);
            }
        }

        output.WriteByte((byte)']');
    }

    private static void WriteExtensions(ResponseBuffer output, GraphQLError error)
    {
        if (error.Code is null && error.Extensions is not { IsEmpty: false })
        {
            return;
        }

        output.Write(",\"extensions\":{"u8);
        var first = true;
        if (error.Code is { } code)
        {
            output.Write("\"code\":"u8);
            ResponseWriter.WriteString(output, code);
            first = false;
        }

        foreach (var (name, value) in error.Extensions ?? [])
        {
            WriteExtension(output, name, value, ref first);
        }

        output.WriteByte((byte)'}');
    }

    private static void WriteExtension(ResponseBuffer output, string name, object? value, ref bool first)
    {
        if (!first)
        {
            output.WriteByte((byte)',');
        }

        first = false;
        ResponseWriter.WriteString(output, name);
        output.WriteByte((byte)':');
        var mark = output.Position;
        if (!ResponseWriter.TryWriteLeaf(output, value))
        {
            output.Truncate(mark);
            ResponseWriter.WriteString(output, value?.ToString());
        }
    }
}
