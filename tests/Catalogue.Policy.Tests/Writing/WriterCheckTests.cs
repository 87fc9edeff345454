namespace Catalogue.Policy.Tests.Writing;

/// <summary>
/// What a rule rests on must not be written by those whom it limits. For each shape of rule: who may write its inputs, and
/// who may not.
/// </summary>
public sealed class WriterCheckTests
{
    private const string Forbid = "Book.forbid: [ { unless: STEWARD, where: secret is not null and secret = true } ] | ";
    private const string Field = "Book.sold: { read: ANONYMOUS, forbid: [ { unless: GRANTED, where: pages > 1 } ] } | ";
    private const string Permit = "Book.visible: [ { to: ANONYMOUS, where: status = OPEN }, { to: STEWARD } ] | ";
    private const string OnlyPermit = "Book.visible: [ { to: ANONYMOUS, where: status = OPEN } ] | ";
    private const string Auditors = "Book.visible: [ { to: AUDITOR, where: status = OPEN }, { to: STEWARD, where: pages = 1 } ] | ";
    private const string Stub = "Book.stub: [ { to: ANONYMOUS, where: pages = 1 } ] | ";
    private const string OfReaders = "Book.visible: [ { to: ANONYMOUS, where: exists readers where name = \"x\" and edge.until > now }, { to: STEWARD } ] | ";
    private const string Seen = "Book.visible: [ { to: ANONYMOUS, where: visible through shelf } ] | ";
    private const string SeenAndOpen = "Book.visible: [ { to: ANONYMOUS, where: visible through shelf and status = OPEN }, { to: STEWARD, where: visible through shelf } ] | ";
    private const string ByShelf = "Book.steward: steward through shelf | Shelf.steward: principal.roles has steward and id in principal.organisations | ";
    private const string ByReader = "Reader.granted: granted through any reads | ";
    private const string OfEdge = "READS.until: { read: ANONYMOUS, forbid: [ { unless: STEWARD, where: edge.since > now } ] } | READS.steward: steward through to | ";

    [Theory]
    [InlineData(Forbid + "Book.writes: { create: ADMIN, update: STEWARD, delete: ADMIN }")]
    [InlineData(Forbid + "Book.writes: { create: ADMIN, update: GRANTED, delete: ADMIN, properties: { secret: STEWARD } }")]
    [InlineData(Forbid + "Book.writes: { create: REGISTERED, update: NOBODY, delete: REGISTERED }")]
    [InlineData(Field + "Book.writes: { create: ADMIN, update: GRANTED, delete: ADMIN }")]
    [InlineData(Permit + "Book.writes: { create: ADMIN, update: STEWARD, delete: ADMIN }")]
    [InlineData(OnlyPermit + "Book.writes: { create: ADMIN, update: REGISTERED, delete: ADMIN, properties: { status: ADMIN } }")]
    [InlineData(Auditors + "Book.writes: { create: ADMIN, update: REGISTERED, delete: ADMIN, properties: { pages: ADMIN } }")]
    [InlineData(Stub + "Book.writes: { create: ADMIN, update: REGISTERED, delete: ADMIN }")]
    [InlineData(OfReaders + "Reader.writes: { create: REGISTERED, update: ADMIN, delete: ADMIN } | READS.writes: { connect: steward through to, update: steward through to, disconnect: steward through to }")]
    [InlineData(Seen + "Book.writes: { create: ADMIN, update: REGISTERED, delete: ADMIN } | ON_SHELF.writes: { connect: REGISTERED, disconnect: REGISTERED }")]
    [InlineData(SeenAndOpen + "Book.writes: { create: ADMIN, update: STEWARD, delete: ADMIN }")]
    [InlineData("READS.writes: { connect: steward through to, update: steward through to, disconnect: steward through to } | Reader.writes: { create: REGISTERED, update: REGISTERED, delete: ADMIN }")]
    [InlineData(ByShelf + "ON_SHELF.writes: { connect: steward through from and steward through to, disconnect: steward through to } | Shelf.writes: { create: ADMIN, update: ADMIN, delete: STEWARD }")]
    [InlineData(ByReader + "Reader.steward: steward through any reads | READS.writes: { connect: steward through from and steward through to, update: steward through to, disconnect: steward through to } | Book.writes: { create: ADMIN, update: ADMIN, delete: STEWARD }")]
    [InlineData(OfEdge + "READS.writes: { connect: ADMIN, update: steward through to, disconnect: ADMIN }")]
    public void Inputs_that_are_written_by_those_whom_no_rule_limits_are_accepted(string lines) => Assert.Equal([], WritingModel.Told(lines));

    [Theory]
    [InlineData(
        Forbid + "Book.writes: { create: ADMIN, update: GRANTED, delete: ADMIN }",
        "(11,38): Whoever updates `Book.secret` may talk around the `forbid` rule of Book in line 12, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.")]
    [InlineData(
        "Book.forbid: [ { unless: AUDITOR, where: pages = 1 } ] | Book.writes: { create: ADMIN, update: STEWARD, delete: ADMIN }",
        "(11,38): Whoever updates `Book.pages` may talk around the `forbid` rule of Book in line 12, which rests on it and limits them. Let it be for ADMIN.")]
    [InlineData(
        "Book.forbid: [ { unless: AUDITOR, where: steward through shelf } ] | " + ByShelf + "ON_SHELF.writes: { connect: ADMIN, disconnect: steward through from }",
        "(51,43): Whoever disconnects ON_SHELF may talk around the `forbid` rule of Book in line 11, which rests on it and limits them. Let it be for ADMIN.")]
    [InlineData(
        "Book.forbid: [ { unless: STEWARD, where: exists readers where name = \"x\" } ] | Reader.steward: id in principal.projects | Reader.writes: { create: ADMIN, update: STEWARD, delete: STEWARD }",
        "(37,38): Whoever updates `Reader.name` may talk around the `forbid` rule of Book in line 11, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(37,55): Whoever deletes Reader may talk around the `granted` rule of Book in line 13, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(37,55): Whoever deletes Reader may talk around the `forbid` rule of Book in line 11, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.")]
    [InlineData(
        Field + "Book.writes: { create: ADMIN, update: REGISTERED, delete: ADMIN }",
        "(11,38): Whoever updates `Book.pages` may talk around the `forbid` rule of Book in line 22, which rests on it and limits them. Let it be for GRANTED of the same Book and for ADMIN.")]
    [InlineData(
        Permit + "Book.writes: { create: ADMIN, update: REGISTERED, delete: ADMIN }",
        "(11,38): Whoever updates `Book.status` may talk around the `visible` rule of Book in line 15, which rests on it and limits them. Let it be for ADMIN, or show the rows to its writers without a condition.")]
    [InlineData(
        OnlyPermit + "Book.writes: { create: ADMIN, update: STEWARD, delete: ADMIN }",
        "(11,38): Whoever updates `Book.status` may talk around the `visible` rule of Book in line 15, which rests on it and limits them. Let it be for ADMIN, or show the rows to its writers without a condition.")]
    [InlineData(
        Auditors + "Book.writes: { create: ADMIN, update: STEWARD, delete: ADMIN }",
        "(11,38): Whoever updates `Book.pages` may talk around the `visible` rule of Book in line 15, which rests on it and limits them. Let it be for ADMIN, or show the rows to its writers without a condition.")]
    [InlineData(
        OnlyPermit + Stub + "Book.writes: { create: ADMIN, update: STEWARD, delete: ADMIN, properties: { status: ADMIN } }",
        "(11,38): Whoever updates `Book.pages` may talk around the `stub` rule of Book in line 12, which rests on it and limits them. Let it be for ADMIN, or show the rows to its writers without a condition.")]
    [InlineData(
        OfReaders + "Reader.steward: id in principal.projects | Reader.writes: { create: REGISTERED, update: STEWARD, delete: ADMIN }",
        "(36,43): Whoever updates `Reader.name` may talk around the `visible` rule of Book in line 14, which rests on it and limits them. Let it be for ADMIN, or show the rows to its writers without a condition.")]
    [InlineData(
        "Book.visible: [ { to: ANONYMOUS, where: not visible through shelf } ] | Shelf.visible: [ { to: ANONYMOUS, where: id = \"x\" }, { to: AUDITOR } ] | ON_SHELF.writes: { connect: steward through from, disconnect: ADMIN }",
        "(26,14): `Book.shelf` is never null in the model, but Book can be visible where its Shelf is not. Add `visible through shelf` to every `visible` rule of Book and leave its edge open to all.",
        "(49,24): Whoever connects ON_SHELF may talk around the `visible` rule of Book in line 14, which rests on it and limits them. Let it be for ADMIN, or show the rows to its writers without a condition.")]
    [InlineData(
        "Book.visible: [ { to: ANONYMOUS, where: visible through shelf and status = OPEN }, { to: STEWARD, where: status = CLOSED } ] | Book.writes: { create: ADMIN, update: STEWARD, delete: ADMIN }",
        "(11,38): Whoever updates `Book.status` may talk around the `visible` rule of Book in line 15, which rests on it and limits them. Let it be for ADMIN, or show the rows to its writers without a condition.")]
    [InlineData(
        "READS.writes: { connect: granted through to, update: granted through to, disconnect: REGISTERED }",
        "(45,24): Whoever connects READS may talk around the `granted` rule of Book in line 12, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(45,52): Whoever updates `READS.until` may talk around the `granted` rule of Book in line 12, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(45,84): Whoever disconnects READS may talk around the `granted` rule of Book in line 12, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.")]
    [InlineData(
        "Reader.writes: { create: REGISTERED, update: ADMIN, delete: REGISTERED }",
        "(36,58): Whoever deletes Reader may talk around the `granted` rule of Book in line 12, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.")]
    [InlineData(
        ByShelf + "ON_SHELF.writes: { connect: steward through to, disconnect: REGISTERED } | Shelf.writes: { create: ADMIN, update: ADMIN, delete: REGISTERED }",
        "(29,53): Whoever deletes Shelf may talk around the `steward` rule of Book in line 13, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(51,24): Whoever connects ON_SHELF may talk around the `steward` rule of Book in line 13, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(51,56): Whoever disconnects ON_SHELF may talk around the `steward` rule of Book in line 13, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.")]
    [InlineData(
        "Shelf.steward: steward through any books | Book.steward: exists readers where edge.since > now | READS.writes: { connect: ADMIN, update: granted through to, disconnect: ADMIN }",
        "(46,39): Whoever updates `READS.until` may talk around the `granted` rule of Book in line 12, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(46,39): Whoever updates `READS.since` may talk around the `steward` rule of Book in line 13, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(46,39): Whoever updates `READS.since` may talk around the `steward` rule of Shelf in line 29, which rests on it and limits them. Let it be for STEWARD of the same Shelf and for ADMIN.")]
    [InlineData(
        ByReader + "READS.writes: { connect: steward through to, update: steward through to, disconnect: ADMIN }",
        "(46,24): Whoever connects READS may talk around the `granted` rule of Reader in line 36, which rests on it and limits them. Let it be for STEWARD of the same Reader and for ADMIN.",
        "(46,52): Whoever updates `READS.until` may talk around the `granted` rule of Reader in line 36, which rests on it and limits them. Let it be for STEWARD of the same Reader and for ADMIN.")]
    [InlineData(
        OfEdge + "READS.writes: { connect: ADMIN, update: steward through to or granted through to, disconnect: ADMIN }",
        "(45,39): Whoever updates `READS.until` may talk around the `granted` rule of Book in line 12, which rests on it and limits them. Let it be for STEWARD of the same Book and for ADMIN.",
        "(45,39): Whoever updates `READS.since` may talk around the `forbid` rule of READS in line 49, which rests on it and limits them. Let it be for STEWARD of the same READS and for ADMIN.")]
    public void Inputs_that_are_written_by_those_whom_the_rule_limits_are_refused(string lines, params string[] expected) => Assert.Equal(expected, WritingModel.Told(lines));

    [Theory]
    [InlineData("connect: steward through to", "connect: steward through from")]
    [InlineData("update: steward through to", "update: steward through from or steward through to")]
    [InlineData("update: steward through to", "update: granted through to")]
    [InlineData("update: steward through to", "update: REGISTERED")]
    public void Own_attribute_grants_are_refused(string old, string replacement)
    {
        var parts = Documents.Text("policy.yaml").ReplaceLineEndings("\n").Split("\n  USES:\n");
        var uses = parts[1].Split(old, 2);
        var result = AccessPolicy.Load($"{parts[0]}\n  USES:\n{uses[0]}{replacement}{uses[1]}", "policy.yaml", Documents.Model, []);

        Assert.Null(result.Policy);
        Assert.Contains(result.Faults, fault =>
            fault.Message.Contains("may talk around the `granted` rule of Dataset", StringComparison.Ordinal)
            && fault.Remedy == "Let it be for STEWARD of the same Dataset and for ADMIN.");
    }
}
