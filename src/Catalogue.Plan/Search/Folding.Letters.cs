namespace Catalogue.Plan.Search;

public static partial class Folding
{
    private const char Nothing = '\0';
    private const char Several = '*';
    private const char Other = '.';

    // U+00C0 to U+024F, one base letter each: '*' stands for several letters, '.' for a letter without a Latin base.
    private const string Latin =
        "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll" +
        "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bbbb...ccdddd.e..ffg...ikkl..nnooo..pp.....ttttuu.vyyzz........." +
        "....*********aaiioouuuuuuuuuueaaaa**ggggkkoooo..j***gg..nnaa**oo" +
        "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts" +
        "z..bu.eejjqqrryy";

    // U+1E00 to U+1EFF, likewise.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyas..*.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    private static char Single(char letter)
    {
        var folded = letter switch
        {
            < '\u00C0' => Sign(letter),
            < '\u0250' => Latin[letter - 0xC0],
            < '\u1E00' => Mark(letter),
            < '\u1F00' => LatinAdditional[letter - 0x1E00],
            _ => Sign(letter),
        };
        if (folded != Other)
        {
            return folded;
        }

        var lower = char.ToLowerInvariant(letter);
        return lower == letter ? OtherLetter(letter) : Single(lower);
    }

    private static char Mark(char letter) => letter switch
    {
        >= '\u0300' and <= '\u036F' or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF' => Nothing,
        '\u02BC' => '\'',
        _ => Other,
    };

    private static char Sign(char letter) => letter switch
    {
        '\u00A0' or >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u00AD' or >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF' => Nothing,
        >= '\u20D0' and <= '\u20FF' or >= '\uFE00' and <= '\uFE0F' or >= '\uFE20' and <= '\uFE2F' => Nothing,
        '\u00B4' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uFF07' => '\'',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u00AA' => 'a',
        '\u00BA' => 'o',
        '\u00B9' => '1',
        '\u00B2' or '\u00B3' => (char)(letter - '\u00B2' + '2'),
        '\u2070' or >= '\u2074' and <= '\u2079' => (char)(letter - '\u2070' + '0'),
        >= '\u2080' and <= '\u2089' => (char)(letter - '\u2080' + '0'),
        '\u212A' => 'k',
        '\u212B' => 'a',
        >= '\uFB00' and <= '\uFB06' => Several,
        >= '\uFF01' and <= '\uFF5E' and not '\uFF0A' => char.ToLowerInvariant((char)(letter - 0xFEE0)),
        _ => Other,
    };

    // Greek and Cyrillic letters that carry a mark, in lower case.
    private static char OtherLetter(char letter) => letter switch
    {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'µ' => 'μ',
        'ё' or 'ѐ' => 'е',
        'й' or 'ѝ' => 'и',
        'ї' => 'і',
        'ў' => 'у',
        _ => letter,
    };

    private static string Spelt(char letter) => letter switch
    {
        'Æ' or 'æ' or 'Ǽ' or 'ǽ' or 'Ǣ' or 'ǣ' => "ae",
        'Œ' or 'œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'Þ' or 'þ' => "th",
        'Ĳ' or 'ĳ' => "ij",
        >= 'Ǆ' and <= 'ǆ' or >= 'Ǳ' and <= 'ǳ' => "dz",
        >= 'Ǉ' and <= 'ǉ' => "lj",
        >= 'Ǌ' and <= 'ǌ' => "nj",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => throw new ArgumentOutOfRangeException(nameof(letter), (int)letter, "No spelling is known for this character."),
    };
}
