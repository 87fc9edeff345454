namespace Catalogue.Policy.Tests.Writing;

/// <summary>Every fault of a section that says who writes is told with its place and its remedy.</summary>
public sealed class WriteFaultTests
{
    [Theory]
    [InlineData("Book.writes: { create: ADMIN, update: STEWARD, delete: NOBODY }")]
    [InlineData("Book.writes: { create: NOBODY, update: REGISTERED, delete: NOBODY, properties: { title: GRANTED, owner: STEWARD, tags: ADMIN, sold: NOBODY } }")]
    [InlineData("ON_SHELF.writes: { connect: steward through from, disconnect: NOBODY }")]
    [InlineData("Reader.steward: id in principal.projects | READS.writes: { connect: steward through to, update: (granted through to or steward through from) and steward through to, disconnect: ADMIN, properties: { until: NOBODY } }")]
    public void Sections_that_are_well_formed_are_read(string edits) =>
        Assert.DoesNotContain(WritingModel.Told(edits), fault => !fault.Contains("may talk around", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "Book.writes: ADMIN",
        "(11,13): Book.writes is not a mapping. Write `key: value` lines.",
        "(11,13): Book.writes has no `create`. Name the least audience that may, or NOBODY.",
        "(11,13): Book.writes has no `update`. Name the least audience that may, or NOBODY.",
        "(11,13): Book.writes has no `delete`. Name the least audience that may, or NOBODY.")]
    [InlineData(
        "Book.writes: { create: ADMIN, updates: ADMIN, properties: [] }",
        "(11,13): Book.writes has no `update`. Name the least audience that may, or NOBODY.",
        "(11,13): Book.writes has no `delete`. Name the least audience that may, or NOBODY.",
        "(11,30): Unknown key `updates` in Book.writes. Known keys are create, update, delete, properties.",
        "(11,58): Book.writes.properties is not a mapping. Write `key: value` lines.")]
    [InlineData(
        "Book.writes: { create: ANONYMOUS, update: AUDITOR, delete: EVERYONE }",
        "(11,23): Whoever writes is known. Writers are REGISTERED, GRANTED, STEWARD, ADMIN, or NOBODY.",
        "(11,42): Auditors look; they change nothing. Writers are REGISTERED, GRANTED, STEWARD, ADMIN, or NOBODY.",
        "(11,59): `EVERYONE` is no audience. Writers are REGISTERED, GRANTED, STEWARD, ADMIN, or NOBODY.")]
    [InlineData(
        "Book.writes: { create: STEWARD, update: STEWARD, delete: ADMIN, properties: { id: ADMIN, status: ADMIN, titel: ADMIN, tags: STEWARD, sold: REGISTERED } }",
        "(11,82): `Book.id` never changes. Leave it out.",
        "(11,97): Whoever creates Book must set `status`, and not all of them may. Let fewer do it, or more set it.",
        "(11,104): Unknown key `titel` in Book.writes.properties. Known keys are id, title, status, secret, pages, sold, printed, tags, owner.",
        "(11,124): This does not narrow who updates `Book.tags`. Leave it out, or let fewer write it than `update` does.",
        "(11,139): This does not narrow who updates `Book.sold`. Leave it out, or let fewer write it than `update` does.")]
    [InlineData(
        "Shelf.writes: { create: STEWARD, update: GRANTED, delete: ADMIN }",
        "(29,23): Shelf does not say who is STEWARD. Add a `steward` rule to Shelf, or name another audience.",
        "(29,40): Shelf does not say who is GRANTED. Add a `granted` rule to Shelf, or name another audience.")]
    [InlineData(
        "ON_SHELF.writes: { connect: STEWARD, update: ADMIN }",
        "(49,13): ON_SHELF.writes has no `disconnect`. Name the audience, write a rule of the edge's ends, or NOBODY.",
        "(49,24): STEWARD of which end? Write REGISTERED, ADMIN or NOBODY, or a rule of `steward through from`, `steward through to`, `granted through ...`, `and`, `or`, ( ).",
        "(49,33): Unknown key `update` in ON_SHELF.writes. Known keys are connect, disconnect, properties.")]
    [InlineData(
        "ON_SHELF.writes: { connect: steward through to, disconnect: granted through shelf }",
        "(49,24): A rule of ON_SHELF says `steward through` Shelf, which has no `steward` rule. Add one to Shelf.",
        "(49,72): Unexpected `shelf`. Here stands `from` or `to`, an end of the edge.")]
    [InlineData(
        "READS.writes: { connect: edge.since < now, update: visible through to, disconnect: not steward through to, properties: { since: EVERYONE } }",
        "(45,24): Who writes an edge is decided by its ends alone. Write REGISTERED, ADMIN or NOBODY, or a rule of `steward through from`, `steward through to`, `granted through ...`, `and`, `or`, ( ).",
        "(45,50): Who writes an edge is decided by its ends alone. Write REGISTERED, ADMIN or NOBODY, or a rule of `steward through from`, `steward through to`, `granted through ...`, `and`, `or`, ( ).",
        "(45,82): Who writes an edge is decided by its ends alone. Write REGISTERED, ADMIN or NOBODY, or a rule of `steward through from`, `steward through to`, `granted through ...`, `and`, `or`, ( ).",
        "(45,127): `EVERYONE` is no audience. Write REGISTERED, ADMIN or NOBODY, or a rule of `steward through from`, `steward through to`, `granted through ...`, `and`, `or`, ( ).",
        "(45,127): This does not narrow who updates `READS.since`. Leave it out, or let fewer write it than `update` does.")]
    [InlineData(
        "READS.writes: { connect: steward through to or steward through to and granted through to, update: steward through to and steward through to, disconnect: ADMIN, properties: { since: ADMIN, until: steward through to or granted through to } }",
        "(45,24): Part of the rule changes nothing. Leave out what another part says already.",
        "(45,97): Part of the rule changes nothing. Leave out what another part says already.",
        "(45,180): Whoever connects READS must set `since`, and not all of them may. Let fewer do it, or more set it.",
        "(45,194): This does not narrow who updates `READS.until`. Leave it out, or let fewer write it than `update` does.",
        "(45,194): Whoever updates `READS.until` may talk around the `granted` rule of Book in line 12, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.")]
    public void Fault_is_told_with_place_and_remedy(string edits, params string[] expected) => Assert.Equal(expected, WritingModel.Told(edits));

    [Fact]
    public void Whatever_the_real_model_has_the_real_policy_says_who_writes_it()
    {
        var text = Documents.Text("policy.yaml").ReplaceLineEndings("\n");
        var silent = Documents.Model.NodeTypes.Select(type => type.Name)
            .Concat(Documents.Model.EdgeTypes.Select(type => Documents.Model.EdgeTypes.Count(other => other.Name == type.Name) == 1 ? type.Name : type.ToString()))
            .Where(name => !text.Split($"\n  {name}:\n")[1].Split("\n\n")[0].Contains("    writes:\n", StringComparison.Ordinal));

        Assert.Equal([], silent);
    }
}
