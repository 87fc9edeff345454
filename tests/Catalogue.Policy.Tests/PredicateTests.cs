namespace Catalogue.Policy.Tests;

/// <summary>Rules and the predicates that they become, as text: <c>{...}</c> is a guard, <c>$n</c> a fact of the principal.</summary>
public sealed class PredicateTests
{
    private const string BookProperties = "\n    properties:\n      id: ANONYMOUS\n      title";
    private const string BookVisible = "visible: ANONYMOUS" + BookProperties;

    private static readonly Principal Reader = Principals.Registered with { Projects = ["p"], Organisations = ["o"] };

    [Theory]
    [InlineData("status in [OPEN]", """{status in ["OPEN"]}""")]
    [InlineData("status = OPEN or pages >= 10", """{(status = "OPEN" or pages >= 10)}""")]
    [InlineData("status != OPEN", """{not status = "OPEN"}""")]
    [InlineData("pages != 10", "{not (pages is null or pages = 10)}")]
    [InlineData("not pages = 10", "{not (pages is null or pages = 10)}")]
    [InlineData("not not pages = 10", "{pages = 10}")]
    [InlineData("not (pages < 10 and sold > 3)", "{not ((pages is null or pages < 10) and (sold is null or sold > 3))}")]
    [InlineData("pages is not null and (secret = true or printed < \"2019-04-16\")", """{(not pages is null and (secret = true or printed < "2019-04-16"))}""")]
    [InlineData("tags has \"x\"", """{tags has "x"}""")]
    [InlineData("not tags has \"x\"", """{not (tags is null or tags has "x")}""")]
    [InlineData("id in principal.projects", "{id in $3}")]
    [InlineData("id in principal.organisations", "{id in $2}")]
    [InlineData("owner = principal.subject", "{owner = $1}")]
    [InlineData("principal.roles has steward", "never")]
    [InlineData("not principal.roles has steward", "always")]
    [InlineData("exists readers", "{any Book.readers [always] (always)}")]
    [InlineData("exists shelf", "always")]
    [InlineData("exists readers where edge.until > now", "{any Book.readers [always] (edge.until > $0)}")]
    [InlineData("not exists readers where edge.until > now", "{not any Book.readers [always] ((edge.until is null or edge.until > $0))}")]
    [InlineData("(exists readers where id in principal.projects) and pages = 1", "{(any Book.readers [always] (id in $3) and pages = 1)}")]
    [InlineData("exists readers where id in principal.projects and edge.since <= now", "{any Book.readers [always] ((id in $3 and edge.since <= $0))}")]
    [InlineData("pages = 1 # a remark", "{pages = 1}")]
    [InlineData("pages = 1 and (pages = 1 and sold = 2)", "{(pages = 1 and sold = 2)}")]
    public void Permission_holds_where_its_rule_is_true(string rule, string expected)
    {
        var policy = SmallModel.Load(SmallModel.With("principal.roles has steward", rule).Replace("sold: ANONYMOUS", "sold: STEWARD", StringComparison.Ordinal)).GetPolicy();

        Assert.Equal(Line("Book.sold", expected), LineOf(policy.Compile(Reader), "Book.sold"));
    }

    [Theory]
    [InlineData("secret = true", "{not (secret is null or secret = true)}")]
    [InlineData("secret is not null and secret = true", "{not (not secret is null and (secret is null or secret = true))}")]
    [InlineData("not secret = false", "{secret = false}")]
    [InlineData("status = CLOSED", """{not status = "CLOSED"}""")]
    [InlineData("exists readers where edge.until > now", "{not any Book.readers [always] ((edge.until is null or edge.until > $0))}")]
    public void Prohibition_takes_effect_where_its_rule_is_true_or_unknown(string rule, string expected)
    {
        var forbid = $"visible: ANONYMOUS\n    forbid: [ {{ unless: AUDITOR, where: {rule} }} ]{BookProperties}";
        var policy = SmallModel.Load(SmallModel.With(BookVisible, forbid)).GetPolicy();

        Assert.Equal($"Book visible: {expected}", LineOf(policy.Compile(Reader), "Book visible"));
        Assert.Equal("Book visible: always", LineOf(policy.Compile(Principals.Auditor), "Book visible"));
    }

    [Fact]
    public void Membership_in_an_empty_list_is_false_and_an_unknown_subject_is_unknown()
    {
        const string Rule = "not id in principal.projects and not owner = principal.subject";
        var policy = SmallModel.Load(SmallModel.With(BookVisible, $"visible: [ {{ to: ANONYMOUS, where: {Rule} }} ]{BookProperties}")).GetPolicy();

        Assert.Equal("Book visible: {(not id in $3 and not (owner is null or owner = $1))}", LineOf(policy.Compile(Reader), "Book visible"));
        Assert.Equal("Book visible: {not (owner is null or owner = $1)}", LineOf(policy.Compile(Principals.Registered), "Book visible"));
        Assert.Equal("Book visible: never", LineOf(policy.Compile(Principal.Anonymous), "Book visible"));
    }

    [Fact]
    public void Edge_rules_speak_of_the_edge_and_of_its_ends()
    {
        var policy = SmallModel.Load(SmallModel.With(
            "  READS:\n    properties:\n      since: ANONYMOUS\n      until: ANONYMOUS\n",
            """
              READS:
                granted: granted through to and edge.since <= now
                properties:
                  since: ANONYMOUS
                  until: { read: GRANTED, mask: YEAR }

            """)).GetPolicy();

        Assert.Equal(
            "(Reader)-[READS]->(Book).until: clear where (to ({any Book.readers [always] ((id in $3 and edge.until > $0))}) and edge.since <= $0), else YEAR",
            LineOf(policy.Compile(Reader), "(Reader)-[READS]->(Book).until"));
    }

    [Theory]
    [InlineData("\r\n", "# \U0001F4D6 é\r\n")]
    [InlineData("\n", "\uFEFF# \U0001F4D6 é\n")]
    public void Rules_are_read_the_same_whatever_stands_before_them(string newLine, string before)
    {
        var rule = $"steward: >-{newLine}      pages = 1{newLine}      or pages = 2";
        var yaml = before + SmallModel.With("steward: principal.roles has steward", rule).Replace("sold: ANONYMOUS", "sold: STEWARD", StringComparison.Ordinal).ReplaceLineEndings(newLine);
        var policy = SmallModel.Load(yaml).GetPolicy();

        Assert.Equal("Book.sold: clear where {(pages = 1 or pages = 2)}, else NULL", LineOf(policy.Compile(Reader), "Book.sold"));
    }

    [Theory]
    [InlineData("{ read: AUDITOR, mask: NULL }", "clear where never, else NULL")]
    [InlineData("{ read: AUDITOR, mask: BAND 10 }", "clear where never, else BAND 10")]
    [InlineData("{ read: AUDITOR, mask: COUNT_LT 11 }", "clear where never, else COUNT_LT 11")]
    [InlineData("{ read: AUDITOR, mask: CONST 5 }", "clear where never, else CONST 5")]
    [InlineData("{ read: AUDITOR, mask: BAND 10, maskFor: REGISTERED }", "clear where never, else BAND 10")]
    [InlineData("{ read: ADMIN, mask: BAND 10, maskFor: AUDITOR }", "deny")]
    [InlineData("{ read: ANONYMOUS, forbid: [ { unless: STEWARD, where: secret = true } ] }", "clear where {not (secret is null or secret = true)}, else NULL")]
    [InlineData("{ read: ANONYMOUS, forbid: [ { unless: STEWARD } ] }", "deny")]
    public void Mask_stands_where_the_value_is_not_clear(string entry, string expected)
    {
        var policy = SmallModel.Load(SmallModel.With("sold: ANONYMOUS", "sold: " + entry)).GetPolicy();

        Assert.Equal($"Book.sold: {expected}", LineOf(policy.Compile(Reader), "Book.sold"));
    }

    private static string Line(string coordinate, string clear) => clear switch
    {
        "always" => $"{coordinate}: allow",
        "never" => $"{coordinate}: deny",
        _ => $"{coordinate}: clear where {clear}, else NULL",
    };

    private static string LineOf(CompiledPolicy policy, string coordinate) =>
        policy.ToString().ReplaceLineEndings("\n").Split('\n').Single(line => line.StartsWith(coordinate + ": ", StringComparison.Ordinal));
}
