using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Execution;

public sealed class CursorsTests
{
    private static readonly CursorKey Key = new(Enumerable.Repeat((byte)7, CursorKey.Size).ToArray());
    private static readonly PolicyFingerprint Fingerprint = new(1, 2);
    private static readonly CursorScope Scope = new("Query.datasets(,)");

    private static readonly PlanValue[] Keys =
    [
        new PlanValue.Text(new LocalizedText("Décès", null)),
        PlanValue.Null.Instance,
        new PlanValue.Integer(-3),
        new PlanValue.Float(0.5),
        PlanValue.Boolean.True,
        new PlanValue.String("snds-dcir"),
    ];

    private static readonly Principal Alice = new() { Subject = "alice", IsAuthenticated = true, Projects = ["project-hydro"] };

    [Fact]
    public void A_cursor_gives_back_the_keys_it_was_made_of()
    {
        var cursors = new Cursors(Key, Fingerprint, Alice, Enforcement.Whole);

        Assert.Equal(Keys, cursors.TryOpen(cursors.Seal(Keys, Scope), Scope));
    }

    [Fact]
    public void Equal_rows_give_equal_cursors()
    {
        Assert.Equal(new Cursors(Key, Fingerprint, Alice, Enforcement.Whole).Seal(Keys, Scope), new Cursors(Key, Fingerprint, Alice, Enforcement.Whole).Seal(Keys, Scope));
    }

    [Fact]
    public void A_cursor_says_nothing_to_who_reads_it()
    {
        var cursor = new Cursors(Key, Fingerprint, Alice, Enforcement.Whole).Seal(Keys, Scope);

        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(cursor);
        Assert.DoesNotContain("snds-dcir", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cursor_opens_for_nobody_else_and_nowhere_else()
    {
        var cursor = new Cursors(Key, Fingerprint, Alice, Enforcement.Whole).Seal(Keys, Scope);

        Assert.Null(new Cursors(Key, Fingerprint, Alice with { Subject = "bob" }, Enforcement.Whole).TryOpen(cursor, Scope));
        Assert.Null(new Cursors(Key, Fingerprint, Alice with { Projects = [] }, Enforcement.Whole).TryOpen(cursor, Scope));
        Assert.Null(new Cursors(Key, new PolicyFingerprint(1, 3), Alice, Enforcement.Whole).TryOpen(cursor, Scope));
        Assert.Null(new Cursors(Key, Fingerprint, Alice, Enforcement.Whole).TryOpen(cursor, new CursorScope("Query.tables(,)")));
        Assert.Null(new Cursors(new CursorKey(new byte[CursorKey.Size]), Fingerprint, Alice, Enforcement.Whole).TryOpen(cursor, Scope));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not a cursor")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_cursor_does_not_open(string text)
    {
        Assert.Null(new Cursors(Key, Fingerprint, Alice, Enforcement.Whole).TryOpen(text, Scope));
    }

    [Fact]
    public void A_cursor_with_one_bit_changed_does_not_open()
    {
        var cursors = new Cursors(Key, Fingerprint, Alice, Enforcement.Whole);
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(cursors.Seal(Keys, Scope));
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 1;
            Assert.Null(cursors.TryOpen(System.Buffers.Text.Base64Url.EncodeToString(changed), Scope));
        }
    }
}
