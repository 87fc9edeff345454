namespace Catalogue.Policy.Tests;

/// <summary>Every fault of a policy document is told with its place and its remedy, all of them at once.</summary>
public sealed class PolicyFaultTests
{
    [Fact]
    public void Small_policy_has_no_faults() => Assert.Equal([], Told(SmallModel.Policy));

    [Theory]
    [InlineData(
        "version: 1",
        "version: 2",
        "(1,10): Unknown version of the policy language. This server reads `version: 1`.")]
    [InlineData(
        "      pages: ANONYMOUS\n",
        "",
        "(16,7): `Book.pages` is not listed. Add `pages: AUDIENCE`; until then nobody could read it.")]
    [InlineData(
        "      pages: ANONYMOUS\n",
        "      pages: ANONYMOUS\n      pages: REGISTERED\n",
        "(21,7): `pages` stands twice in Book.properties. Keep one.")]
    [InlineData(
        "      pages: ANONYMOUS\n",
        "      pages: ANONYMOUS\n      price: ANONYMOUS\n",
        "(21,7): Unknown key `price` in Book.properties. Known keys are id, title, status, secret, pages, sold, printed, tags, owner.")]
    [InlineData(
        "      pages: ANONYMOUS\n",
        "      pages: EVERYONE\n",
        "(20,14): `EVERYONE` is no audience. Audiences are ANONYMOUS, REGISTERED, GRANTED, STEWARD, AUDITOR, ADMIN.")]
    [InlineData(
        "      pages: ANONYMOUS\n",
        "      pages: REGISTERED\n",
        "(34,14): `Shelf.books` is ordered by `pages`, which not everyone who sees Book may read: the order would tell it. Read `Book.pages` from ANONYMOUS, or order the relation by something else in schema/catalogue.graphql.")]
    [InlineData(
        "      status: ANONYMOUS\n",
        "      status: REGISTERED\n",
        "(18,15): `Book.status` is never null in the model, but not everyone who sees Book may read it. Read it from ANONYMOUS without `forbid`, or make it nullable in schema/catalogue.graphql.")]
    [InlineData(
        "      status: ANONYMOUS\n",
        "      status: { read: REGISTERED, mask: NULL }\n",
        "(18,15): `Book.status` is never null in the model, but not everyone who sees Book may read it. Read it from ANONYMOUS without `forbid`, or make it nullable in schema/catalogue.graphql.")]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: { read: REGISTERED, mask: YEAR }\n",
        "(21,39): This is no mask for `sold`. Masks are NULL, YEAR (dates and instants), BAND n and COUNT_LT n (whole numbers), CONST value.")]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: { read: REGISTERED, mask: BAND -5 }\n",
        "(21,39): This is no mask for `sold`. Masks are NULL, YEAR (dates and instants), BAND n and COUNT_LT n (whole numbers), CONST value.")]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: { read: REGISTERED, mask: BAND 5, maskFor: GRANTED }\n",
        "(21,13): Whoever would see the mask of `Book.sold` reads it in clear. Leave the mask out, or let fewer read in clear.",
        "(21,56): GRANTED is decided per row; this is decided by the principal alone. Name another audience.")]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: { read: REGISTERED, maskFor: REGISTERED }\n",
        "(21,42): `maskFor` without `mask`. Say what is shown instead.")]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: { reed: REGISTERED }\n",
        "(21,13): Book.sold has no `read`. Name the least audience that reads it in clear.",
        "(21,15): Unknown key `reed` in Book.sold. Known keys are read, mask, maskFor, forbid, require.")]
    [InlineData(
        "      readers: ANONYMOUS\n",
        "      readers: GRANTED\n",
        "(27,16): GRANTED is decided per row; a relation is followed or not by the principal alone. Guard the target type under `visible`, or the edge under `edges`.")]
    [InlineData(
        "      shelf: ANONYMOUS\n",
        "      shelf: REGISTERED\n",
        "(26,14): `Book.shelf` is never null in the model, but not everyone who sees Book may follow it. Let it be followed from ANONYMOUS, or make it nullable in schema/catalogue.graphql.")]
    [InlineData(
        "      name: ANONYMOUS\n",
        "      name: REGISTERED\n",
        "(27,16): `Book.readers` is ordered by `name`, which not everyone who sees Reader may read: the order would tell it. Read `Reader.name` from ANONYMOUS, or order the relation by something else in schema/catalogue.graphql.")]
    [InlineData(
        "      name: ANONYMOUS\n",
        "      name: GRANTED\n",
        "(27,16): `Book.readers` is ordered by `name`, which not everyone who sees Reader may read: the order would tell it. Read `Reader.name` from ANONYMOUS, or order the relation by something else in schema/catalogue.graphql.",
        "(40,13): Reader does not say who is GRANTED. Add a `granted` rule to Reader, or name another audience.")]
    [InlineData(
        "      since: ANONYMOUS\n",
        "      since: AUDITOR\n",
        "(46,14): `READS.since` is never null in the model, but not everyone who sees READS may read it. Read it from ANONYMOUS without `forbid`, or make it nullable in schema/catalogue.graphql.")]
    [InlineData(
        "edges:\n  READS:\n    properties:\n      since: ANONYMOUS\n      until: ANONYMOUS\n",
        "",
        "(1,1): `READS` is not listed. Add the edge with all its properties; until then nobody could read them.")]
    [InlineData(
        "      until: ANONYMOUS\n",
        "",
        "(46,7): `READS.until` is not listed. Add `until: AUDIENCE`; until then nobody could read it.")]
    [InlineData(
        "  Shelf:\n",
        "  Shelve:\n",
        "(10,3): `Shelf` is not listed. Add the type; until then nobody could see it.",
        "(28,3): Unknown key `Shelve` in types. Known keys are Book, Shelf, Reader.")]
    [InlineData(
        "principal.roles has steward",
        "principal.roles has king",
        "(13,34): Unknown role `king`. Roles are steward, auditor, admin.")]
    [InlineData(
        "principal.roles has steward",
        "granted through shelf",
        "(11,5): A rule of Book says `granted through` Shelf, which has no `granted` rule. Add one to Shelf.")]
    [InlineData(
        "principal.roles has steward",
        "granted through all readers",
        "(13,30): `all` would also hold where there is none. Write `any readers`.")]
    [InlineData(
        "principal.roles has steward",
        "visible through readers",
        "(13,30): `Book.readers` leads to many. Write `any readers` or `all readers`.")]
    [InlineData(
        "principal.roles has steward",
        "steward through shelf",
        "(11,5): A rule of Book says `steward through` Shelf, which has no `steward` rule. Add one to Shelf.")]
    [InlineData(
        "principal.roles has steward",
        "status = OPEN and status = CLOSED",
        "(13,14): The rule is never true. Look for parts that exclude each other.")]
    [InlineData(
        "principal.roles has steward",
        "status in [OPEN, CLOSED]",
        "(13,14): The rule is always true. Leave it out, or say what you meant.")]
    [InlineData(
        "principal.roles has steward",
        "pages > 10 or pages <= 10",
        "(13,14): The rule is never false: it is true or, where a value is missing, unknown. Test for the missing value with `is null`.")]
    [InlineData(
        "principal.roles has steward",
        "pages < 10 and (pages > 9 or principal.roles has steward) and not (pages is null or pages <= 12)",
        "(13,14): The rule is never true. Look for parts that exclude each other.")]
    [InlineData(
        "principal.roles has steward",
        "exists readers where edge.since < now and edge.until is null and edge.until > now",
        "(13,14): The rule after `where` is never true. Look for parts that exclude each other.")]
    [InlineData(
        "principal.roles has steward",
        "(tags has \"a\" or not tags has \"a\" or tags is null) and (secret = true or secret = false or secret is null)",
        "(13,14): The rule is always true. Leave it out, or say what you meant.")]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: { read: REGISTERED, mask: NULL, maskFor: REGISTERED }\n",
        "(21,13): Whoever would see the mask of `Book.sold` reads it in clear. Leave the mask out, or let fewer read in clear.")]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: { read: REGISTERED, forbid: [{ unless: ANONYMOUS, where: pages = 1 }] }\n",
        "(21,52): A prohibition that spares everyone forbids nothing. Name the least audience that may still read.")]
    [InlineData(
        "    visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n      title",
        "    visible:\n      - to: AUDITOR\n        where: pages = 1\n      - to: REGISTERED\n      - to: STEWARD\n        where: pages = 1\n    properties:\n      id: ANONYMOUS\n      title",
        "(18,9): An earlier permission shows these rows already. Leave it out, or narrow the earlier one.")]
    [InlineData(
        "principal.roles has steward",
        "status in [OPEN, LOST]",
        "(13,31): `LOST` is no value of `status`. Its values are OPEN, CLOSED.")]
    [InlineData(
        "principal.roles has steward",
        "status > OPEN",
        "(13,21): `status` has no order. Use =, != or `in`.")]
    [InlineData(
        "principal.roles has steward",
        "title = \"x\"",
        "(13,14): `title` is a text in two languages. Rules rest on codes, dates, numbers and ids.")]
    [InlineData(
        "principal.roles has steward",
        "tags = \"x\"",
        "(13,21): `tags` is a list. Use `has`.")]
    [InlineData(
        "principal.roles has steward",
        "pages has 1",
        "(13,24): `pages` is not a list. Use = or `in`.")]
    [InlineData(
        "principal.roles has steward",
        "printed < \"2019\"",
        "(13,24): \"2019\" is no value of `printed`. Write a day in quotes: \"2019-04-16\".")]
    [InlineData(
        "principal.roles has steward",
        "pages ~ 4",
        "(13,20): `~` is not part of the rule language. Rules are words, numbers, strings in double quotes and = != < <= > >= ( ) [ ] ,.")]
    [InlineData(
        "principal.roles has steward",
        "pages = 1 and",
        "(13,27): Unexpected the end of the rule. Here stands a property, or `exists`, `visible`, `granted`, `steward`, `principal.roles`, `principal.scopes`, `not`, `(`.")]
    [InlineData(
        "principal.roles has steward",
        "(pages = 1",
        "(13,24): Unexpected the end of the rule. Here stands `)`.")]
    [InlineData(
        "principal.roles has steward",
        "colour = 1",
        "(13,14): Book has no property `colour`. Known here: id, title, status, secret, pages, sold, printed, tags, owner.")]
    [InlineData(
        "principal.roles has steward",
        "exists authors",
        "(13,21): Book has no relation `authors`. Its relations are shelf, readers.")]
    [InlineData(
        "principal.roles has steward",
        "exists readers where exists reads",
        "(13,35): `exists` inside `exists`. A rule follows one relation; for more, name what holds there: `granted through ...`, `visible through ...`.")]
    [InlineData(
        "principal.roles has steward",
        "owner in principal.projects",
        "(13,23): `principal.projects` holds ids, `owner` is none. Test `id`.")]
    [InlineData(
        "principal.roles has steward",
        "pages = 1 or\n      pages like 2",
        "(14,13): Unknown rule word `like`. After a property stands =, !=, <, <=, >, >=, `in`, `has` or `is`.")]
    [InlineData(
        "principal.roles has steward",
        "owner = \"x",
        "(13,22): This string has no end. Close it with \" on the same line.")]
    [InlineData(
        "principal.roles has steward",
        "\"pages = 1\"",
        "(13,14): This is not a rule. Write a rule as plain text, without quotes around it.")]
    [InlineData(
        "    visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n    relations:\n      books",
        "    visible:\n      - to: ANONYMOUS\n        where: visible through all books\n    properties:\n      id: ANONYMOUS\n    relations:\n      books",
        "(26,14): `Book.shelf` is never null in the model, but Book can be visible where its Shelf is not. Add `visible through shelf` to every `visible` rule of Book and leave its edge open to all.")]
    [InlineData(
        "principal.roles has steward",
        "visible through any readers and pages = now",
        "(13,54): `now` is no value of `pages`. Write a whole number.")]
    [InlineData(
        "principal.roles has steward",
        "steward through any readers",
        "(11,5): A rule of Book says `steward through` Reader, which has no `steward` rule. Add one to Reader.")]
    [InlineData(
        "    visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n      title",
        "    visible:\n      - to: ANONYMOUS\n        where: visible through shelf\n      - too: ANONYMOUS\n    forbid: AUDITOR\n    stub: { to: ADMIN }\n    properties:\n      id: ANONYMOUS\n      title",
        "(17,9): the permission has no `to`. Name the least audience.",
        "(17,9): Unknown key `too` in the permission. Known keys are to, where.",
        "(18,13): This is not a list. Write a list of `- unless: AUDIENCE` with `where: RULE`.",
        "(19,11): This is neither an audience nor a list. Write an audience, or a list of `- to: AUDIENCE` with `where: RULE`.")]
    [InlineData(
        "    visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n      title",
        "    properties:\n      id: ANONYMOUS\n      title",
        "(11,5): Book has no `visible`. Say who sees the rows, for instance `visible: ANONYMOUS`.")]
    [InlineData(
        "      since: ANONYMOUS\n      until: ANONYMOUS\n",
        "      since: ANONYMOUS\n      until: GRANTED\n",
        "(47,14): READS does not say who is GRANTED. Add a `granted` rule to READS, or name another audience.")]
    [InlineData(
        "  READS:\n",
        "  READS:\n    granted: exists readers\n",
        "(45,14): A rule of an edge cannot follow relations. A rule follows one relation; for more, name what holds there: `granted through ...`, `visible through ...`.")]
    [InlineData(
        "  READS:\n",
        "  READS:\n    granted: granted through shelf\n",
        "(45,30): Unexpected `shelf`. Here stands `from` or `to`, an end of the edge.")]
    [InlineData(
        "  READS:\n",
        "  READS:\n    granted: granted through from\n",
        "(45,5): A rule of READS says `granted through` Reader, which has no `granted` rule. Add one to Reader.")]
    [InlineData(
        "      readers: ANONYMOUS\n",
        "",
        "(26,7): `Book.readers` is not listed. Add `readers: AUDIENCE`; until then nobody could follow it.")]
    [InlineData(
        "      tags: ANONYMOUS\n",
        "      tags: { read: REGISTERED, mask: CONST \"x\" }\n",
        "(23,39): This is no mask for `tags`. Masks are NULL, YEAR (dates and instants), BAND n and COUNT_LT n (whole numbers), CONST value.")]
    [InlineData(
        "  ADMIN: {",
        "  KING: {",
        "(3,3): audiences has no `ADMIN`. Say who it is (`means`) and how one joins it (`obtain`).",
        "(8,3): Unknown key `KING` in audiences. Known keys are ANONYMOUS, REGISTERED, GRANTED, STEWARD, AUDITOR, ADMIN.")]
    [InlineData(
        "says: { fr: Les livres., en: Books. }",
        "says: { fr: Les livres. }",
        "(11,11): Book.says has no `en`. Write it as one sentence.")]
    [InlineData(
        "      pages: ANONYMOUS\n",
        "      pages: &a ANONYMOUS\n",
        "(20,14): Anchor `&a`. Write the rule out where it holds.")]
    [InlineData(
        "      pages: ANONYMOUS\n      sold: ANONYMOUS\n",
        "      pages: &a ANONYMOUS\n      sold: *a\n",
        "(20,14): Anchor `&a`. Write the rule out where it holds.",
        "(21,13): Alias `*a`. Write the rule out where it holds.",
        "(21,13): Book.sold has no `read`. Name the least audience that reads it in clear.")]
    [InlineData(
        "      pages: ANONYMOUS\n",
        "      pages: !x ANONYMOUS\n",
        "(20,14): Tag `!x`. Leave it out.")]
    [InlineData(
        "      pages: ANONYMOUS\n",
        "     pages: ANONYMOUS\n",
        "(20,6): This is not YAML: While parsing a block mapping, did not find expected key. Correct the syntax.")]
    [InlineData(
        "version: 1",
        "version: 1\n--- \nx: 1",
        "(1,1): the policy has no `audiences`. Say of each audience who it is (`means`) and how one joins it (`obtain`).",
        "(1,1): the policy has no `types`. List every node type of the model.",
        "(1,1): `READS` is not listed. Add the edge with all its properties; until then nobody could read them.",
        "(2,1): A second document follows. Keep the policy in one document.")]
    [InlineData(
        "version: 1",
        "version: 1\ncombinations:\n  - of: [Book.title, Book.titel, Book.shelf, Book.title, 1]\n    atMost: 1\n    says: { fr: Un., en: One. }\n  - atMost: 0\n    unless: GRANTED\n    of: all\n  - of: [Book.id]",
        "(3,22): This is no property of a node type. Write `Type.property`.",
        "(3,34): This is no property of a node type. Write `Type.property`.",
        "(3,46): `Book.title` stands twice in the combination. Keep one.",
        "(3,58): This is no property of a node type. Write `Type.property`.",
        "(4,13): This bounds nothing. Write a whole number from 1, below the number of properties listed (1).",
        "(6,5): the combination has no `says`. Say in `fr` and `en` why.",
        "(6,13): This bounds nothing. Write a whole number from 1, below the number of properties listed (0).",
        "(7,13): GRANTED is decided per row; this is decided by the principal alone. Name another audience.",
        "(8,9): This is not a list. List properties: `of: [Type.property, ...]`.",
        "(9,5): the combination has no `atMost`. Say how many of them one request may use.",
        "(9,5): the combination has no `says`. Say in `fr` and `en` why.")]
    public void Fault_is_told_with_place_and_remedy(string old, string replacement, params string[] expected) =>
        Assert.Equal(expected, Told(SmallModel.With(old, replacement)));

    [Theory]
    [InlineData("", "(1,1): The policy is empty. Start it with `version: 1`.")]
    [InlineData("- a", "(1,1): The policy is not a mapping. Start it with `version: 1`.")]
    [InlineData("a: b: c", "(1,5): This is not YAML: While scanning a plain scalar value, found invalid mapping. Correct the syntax.")]
    public void Document_that_is_no_policy_is_refused(string yaml, params string[] expected) => Assert.Equal(expected, Told(yaml));

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal(["(1,18): This is not YAML: nested deeper than 16. Correct the syntax."], Told(new string('[', 100_000)));

    [Fact]
    public void Deep_rule_is_refused()
    {
        var rule = string.Concat(Enumerable.Repeat("not ", 100_000)) + "pages = 1";

        Assert.Equal(["(13,142): The rule is nested deeper than 32. Write it flatter."], Told(SmallModel.With("principal.roles has steward", rule)));
    }

    [Fact]
    public void Rules_that_rest_on_each_other_are_refused()
    {
        const string Open = "visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n    relations:\n      ";
        var yaml = SmallModel.With(Open + "books", "visible: [ { to: ANONYMOUS, where: visible through all books } ]" + Open[18..] + "books")
            .Replace("visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n      title", "visible: [ { to: ANONYMOUS, where: visible through shelf } ]\n    properties:\n      id: ANONYMOUS\n      title", StringComparison.Ordinal);

        Assert.Equal(
            [
                "(11,5): `visible` of Book rests on itself. Follow its `through` rules and cut the circle.",
                "(29,5): `visible` of Shelf rests on itself. Follow its `through` rules and cut the circle.",
            ],
            Told(yaml));
    }

    [Fact]
    public void Real_policy_refuses_a_property_that_is_new_in_the_model()
    {
        var sdl = Documents.Text("catalogue.graphql").Replace("  stewardNotes: Text", "  patients: [String!]\n  stewardNotes: Text", StringComparison.Ordinal);
        var result = AccessPolicy.Load(Documents.Text("policy.yaml"), "policy.yaml", Documents.ModelOf(sdl), []);

        Assert.Null(result.Policy);
        Assert.Equal("`Dataset.patients` is not listed.", Assert.Single(result.Faults).Message);
    }

    private static string[] Told(string yaml) =>
        [.. SmallModel.Load(yaml).Faults.Select(fault => fault.ToString()["policy.yaml".Length..])];
}
