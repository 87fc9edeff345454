using System.Text;
using Catalogue.Exchange.Sources;

namespace Catalogue.Exchange.Tests.Sources;

public sealed class LineSourceTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "1 a" })]
    [InlineData("a\n", new[] { "1 a" })]
    [InlineData("a\r\nb\r\n", new[] { "1 a", "2 b" })]
    [InlineData("\n\na", new[] { "1 ", "2 ", "3 a" })]
    [InlineData("\uFEFFa\n\uFEFFb", new[] { "1 a", "2 \uFEFFb" })]
    public void Lines_come_without_their_ends_and_the_first_without_a_byte_order_mark(string text, string[] lines) =>
        Assert.Equal(lines, LinesOf(text));

    [Fact]
    public void A_line_may_be_longer_than_the_buffer()
    {
        var line = new string('é', 200_000);
        Assert.Equal([$"1 {line}", "2 b"], LinesOf($"{line}\nb"));
    }

    [Theory]
    [InlineData(0, "1 too long", "2 b")]
    [InlineData(3_000_000, "1 too long", "2 b")]
    public void A_line_over_the_limit_is_skipped_to_its_end(int beyond, params string[] lines) =>
        Assert.Equal(lines, LinesOf(new string('x', LineSource.MaxLength + 1 + beyond) + "\nb"));

    [Fact]
    public void A_last_line_over_the_limit_is_reported_too() =>
        Assert.Equal(["1 too long"], LinesOf(new string('x', 3 * LineSource.MaxLength)));

    private static List<string> LinesOf(string text)
    {
        var source = new LineSource(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var lines = new List<string>();
        while (source.MoveNext())
        {
            lines.Add($"{source.Number} {(source.IsTooLong ? "too long" : Encoding.UTF8.GetString(source.Current.Span))}");
        }

        return lines;
    }
}
