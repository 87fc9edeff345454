using System.Text;

namespace Catalogue.Exchange.TableSchema;

/// <summary>Makes parts of ids from names: the same part for the same name, readable, and free of what a URL would escape.</summary>
internal static class IdText
{
    /// <summary>Letters, digits, points, dashes and underscores stay, accents go, and every other character is a dash: <c>A   F</c> is <c>A---F</c>.</summary>
    public static string Part(string name)
    {
        var part = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            Append(part, letter);
        }

        return part.Length == 0 ? "-" : part.ToString();
    }

    /// <summary>In lower case, words joined by one dash: <c>Causes de décès</c> is <c>causes-de-deces</c>, <c>DCIR_DCIRS</c> is <c>dcir-dcirs</c>.</summary>
    public static string Slug(string name)
    {
        var words = Part(name).ToLowerInvariant().Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words);
    }

    // Written out, because string.Normalize does nothing in globalization-invariant mode.
    private static void Append(StringBuilder part, char letter) => _ = letter switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' => part.Append(letter),
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' => part.Append('a'),
        'À' or 'Á' or 'Â' or 'Ã' or 'Ä' or 'Å' => part.Append('A'),
        'ç' => part.Append('c'),
        'Ç' => part.Append('C'),
        'è' or 'é' or 'ê' or 'ë' => part.Append('e'),
        'È' or 'É' or 'Ê' or 'Ë' => part.Append('E'),
        'ì' or 'í' or 'î' or 'ï' => part.Append('i'),
        'Ì' or 'Í' or 'Î' or 'Ï' => part.Append('I'),
        'ñ' => part.Append('n'),
        'Ñ' => part.Append('N'),
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' => part.Append('o'),
        'Ò' or 'Ó' or 'Ô' or 'Õ' or 'Ö' => part.Append('O'),
        'ù' or 'ú' or 'û' or 'ü' => part.Append('u'),
        'Ù' or 'Ú' or 'Û' or 'Ü' => part.Append('U'),
        'ý' or 'ÿ' => part.Append('y'),
        'œ' => part.Append("oe"),
        'Œ' => part.Append("OE"),
        'æ' => part.Append("ae"),
        'Æ' => part.Append("AE"),
        // A combining accent: file systems may hand out names in decomposed form.
        >= '\u0300' and <= '\u036f' => part,
        _ => part.Append('-'),
    };
}
