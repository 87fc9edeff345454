using System.Security.Cryptography;
using System.Text;
using Catalogue.Engine.Schema;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Server.Http;

/// <summary>The SDL of a served schema as it is sent.</summary>
internal sealed record SchemaText(ReadOnlyMemory<byte> Sdl, StringValues EntityTag)
{
    public static SchemaText Of(ServedSchema schema)
    {
        var sdl = Encoding.UTF8.GetBytes(schema.PrintedSdl);
        return new SchemaText(sdl, $"\"{Convert.ToHexStringLower(SHA256.HashData(sdl).AsSpan(0, 16))}\"");
    }
}
