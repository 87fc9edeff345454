using System.Text;
using Catalogue.Engine.Schema;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Http;

/// <summary>The SDL of a served schema as it is sent.</summary>
internal sealed record SchemaText(ReadOnlyMemory<byte> Sdl, EntityTagHeaderValue Tag)
{
    public static SchemaText Of(ServedSchema schema)
    {
        var sdl = Encoding.UTF8.GetBytes(schema.PrintedSdl);
        return new SchemaText(sdl, EntityTag.Of(sdl));
    }
}
