using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Catalogue.Server.Tests.Adversarial;

/// <summary>
/// A text that payloads.json describes because it is too long to be written there: a string; a list of texts, one after
/// another; <c>{"repeat": text, "times": n}</c>, where <c>%i</c> is the number of the repetition from 0 and <c>%j</c> the
/// next one; <c>{"hex": "C080"}</c>, bytes that are no text.
/// </summary>
internal static class PayloadText
{
    public static byte[] Expand(JsonElement text)
    {
        using var output = new MemoryStream();
        Append(output, text, number: null);
        return output.ToArray();
    }

    private static void Append(MemoryStream output, JsonElement text, int? number)
    {
        switch (text.ValueKind)
        {
            case JsonValueKind.String:
                output.Write(Encoding.UTF8.GetBytes(Numbered(text.GetString() ?? "", number)));
                break;
            case JsonValueKind.Array:
                foreach (var part in text.EnumerateArray())
                {
                    Append(output, part, number);
                }

                break;
            case JsonValueKind.Object when text.TryGetProperty("hex", out var hex):
                output.Write(Convert.FromHexString(hex.GetString() ?? ""));
                break;
            default:
                for (var i = 0; i < text.GetProperty("times").GetInt32(); i++)
                {
                    Append(output, text.GetProperty("repeat"), i);
                }

                break;
        }
    }

    private static string Numbered(string text, int? number) => number is { } i
        ? text.Replace("%i", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("%j", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : text;
}
