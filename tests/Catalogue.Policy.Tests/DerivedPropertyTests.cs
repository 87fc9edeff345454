namespace Catalogue.Policy.Tests;

/// <summary>What is computed from a value is never more readable than the value.</summary>
public sealed class DerivedPropertyTests
{
    private const string OwnerOfSecret = "owner: String|owner: String @derived(from: [\"secret\"])";
    private const string OwnerOfReader = "owner: String|owner: String @derived(from: [\"Reader.name\"])";

    [Theory]
    [InlineData(OwnerOfSecret, "secret: ANONYMOUS", "secret: ANONYMOUS", "owner: ANONYMOUS", "owner: ANONYMOUS")]
    [InlineData(OwnerOfSecret, "secret: ANONYMOUS", "secret: STEWARD", "owner: ANONYMOUS", "owner: AUDITOR")]
    [InlineData(OwnerOfSecret, "secret: ANONYMOUS", "secret: STEWARD", "owner: ANONYMOUS", "owner: { read: STEWARD, mask: NULL }")]
    [InlineData(OwnerOfSecret, "secret: ANONYMOUS", "secret: STEWARD", "owner: ANONYMOUS", "owner: { read: STEWARD, mask: CONST \"x\" }")]
    [InlineData(
        OwnerOfSecret,
        "secret: ANONYMOUS",
        "secret: { read: ANONYMOUS, forbid: [{ unless: AUDITOR, where: pages > 1 and pages < 9 }] }",
        "owner: ANONYMOUS",
        "owner: { read: ANONYMOUS, forbid: [{ unless: ADMIN, where: pages > 1 and pages < 9 }] }")]
    [InlineData(OwnerOfReader, "owner: ANONYMOUS", "owner: REGISTERED", "      reads: ANONYMOUS", "      reads: ANONYMOUS")]
    public void Derived_property_that_is_no_weaker_is_accepted(string model, string input, string inputNow, string derived, string derivedNow) =>
        Assert.Equal([], Told(model, (input, inputNow), (derived, derivedNow)));

    [Theory]
    [InlineData(
        OwnerOfSecret,
        "secret: ANONYMOUS",
        "secret: STEWARD",
        "owner: ANONYMOUS",
        "owner: GRANTED",
        "(24,14): `Book.owner` is derived from `Book.secret`, which fewer may read. Read it from STEWARD or above.")]
    [InlineData(
        "sold: Long|sold: Long @derived(from: [\"secret\", \"id\"])",
        "secret: ANONYMOUS",
        "secret: STEWARD",
        "sold: ANONYMOUS",
        "sold: { read: STEWARD, mask: BAND 10 }",
        "(21,13): The mask of `Book.sold` is a blurred value, and `Book.secret`, from which it is derived, is not open to those who see it. Mask it by NULL or CONST, or add `maskFor: STEWARD`.")]
    [InlineData(
        OwnerOfSecret,
        "secret: ANONYMOUS",
        "secret: { read: ANONYMOUS, forbid: [{ unless: AUDITOR, where: pages > 1 }] }",
        "owner: ANONYMOUS",
        "owner: { read: ANONYMOUS, forbid: [{ unless: AUDITOR, where: pages > 2 }] }",
        "(24,14): `Book.secret`, from which `Book.owner` is derived, is forbidden in some rows, and `Book.owner` is not. Repeat the `forbid`.")]
    [InlineData(
        OwnerOfReader,
        "      readers: ANONYMOUS",
        "      readers: ANONYMOUS",
        "      name: ANONYMOUS",
        "      name: { read: ANONYMOUS, forbid: [{ unless: ADMIN }] }",
        "(24,14): `Reader.name`, from which `Book.owner` is derived, is forbidden in some rows, and `Book.owner` is not. Repeat the `forbid`.",
        "(27,16): `Book.readers` is ordered by `name`, which not everyone who sees Reader may read: the order would tell it. Read `Reader.name` from ANONYMOUS, or order the relation by something else in schema/catalogue.graphql.")]
    public void Derived_property_that_is_weaker_is_refused(string model, string input, string inputNow, string derived, string derivedNow, params string[] expected) =>
        Assert.Equal(expected, Told(model, (input, inputNow), (derived, derivedNow)));

    private static IEnumerable<string> Told(string model, params (string Old, string New)[] policy)
    {
        var change = model.Split('|');
        Assert.Equal(2, SmallModel.Sdl.Split(change[0]).Length);
        var text = SmallModel.Policy.ReplaceLineEndings("\n");
        foreach (var (old, replacement) in policy)
        {
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        }

        var faults = AccessPolicy.Load(text, "", Documents.ModelOf(SmallModel.Sdl.Replace(change[0], change[1], StringComparison.Ordinal)), []).Faults;
        return faults.Select(fault => fault.ToString());
    }
}
