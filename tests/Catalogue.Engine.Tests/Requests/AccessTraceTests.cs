using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Engine.Tests.Access.Switches;
using Catalogue.GraphQL.Execution;
using Catalogue.Policy;
using Catalogue.Policy.Auditing;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>An administrator sees how access of somebody follows from the rules; nobody else does, and never without an audit entry.</summary>
public sealed class AccessTraceTests
{
    private const string Statistics = """{ accessTrace(id: "snds-dcir.ER_PRS_F.BEN_SEX_COD", field: "distinctCount", as: { subject: "h.dupont", projects: ["project-hydro"] }) { coordinate node visibility outcome mask steps { depth kind rule place truth found } } }""";

    private static readonly Principal Admin = new() { Subject = "a.durand", IsAuthenticated = true, Roles = [Roles.Admin] };

    private readonly List<AuditRecord> audited = [];

    [Theory]
    [InlineData("member", """id: "snds-dcir.ER_PRS_F.BEN_SEX_COD", field: "distinctCount", as: { subject: "h.dupont", projects: ["project-hydro"] }""")]
    [InlineData("draft", """id: "d-8f3k2q7x", as: { subject: "r.martin" }""")]
    [InlineData("confidential", """id: "d-6r1v8n3z", as: { subject: "s.bernard", roles: ["steward"], organisations: ["org-cnam"] }""")]
    [InlineData("mask", """id: "snds-dcir", field: "individualCount", as: {}""")]
    [InlineData("relation", """id: "snds-dcir", field: "usedBy", as: {}""")]
    public async Task A_trace_tells_every_rule_its_place_and_what_decided_it(string name, string arguments)
    {
        var trace = (await AskAsync($"{{ accessTrace({arguments}) {{ coordinate node visibility outcome mask steps {{ depth kind rule place truth found }} }} }}", Admin)).At("data", "accessTrace");

        var file = Path.Combine(RepositoryFiles.Root, "tests", "Catalogue.Engine.Tests", "Requests", "Traces", name + ".txt");
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_CASES") == "1")
        {
            await File.WriteAllTextAsync(file, TextOf(trace), TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), TextOf(trace));
    }

    public static TheoryData<string, string> Others => new()
    {
        { "", """{"message":"`Query.accessTrace` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":3}],"path":["accessTrace"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}""" },
        { "registered", NotAuthorized },
        { Roles.Steward, NotAuthorized },
        { Roles.Auditor, NotAuthorized },
    };

    private const string NotAuthorized = """{"message":"You may not read `Query.accessTrace`. Ask `myAccess` for its rule and how to get access.","locations":[{"line":1,"column":3}],"path":["accessTrace"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}""";

    [Theory]
    [MemberData(nameof(Others))]
    public async Task To_everybody_else_it_is_denied_as_any_coordinate_is_whatever_is_asked(string role, string error)
    {
        var principal = role.Length == 0 ? Principal.Anonymous : Asked.Registered with { Roles = [role] };
        using var engine = await EngineAsync(Write);
        Assert.NotEqual($$"""{"data":{"accessTrace":null},"errors":[{{error}}]}""", (await AskAsync(engine, Statistics, Admin)).Body);
        audited.Clear();

        Assert.Equal($$"""{"data":{"accessTrace":null},"errors":[{{error}}]}""", (await AskAsync(engine, Statistics, principal)).Body);
        Assert.Equal(
            $$"""{"data":{"accessTrace":null},"errors":[{{error}}]}""",
            (await AskAsync(engine, """{ accessTrace(id: "d-6r1v8n3z", as: {}) { outcome } }""", principal)).Body);
        Assert.Empty(audited);
    }

    [Fact]
    public async Task What_is_asked_is_written_down()
    {
        const string Query = """
            query ($id: ID!, $as: PrincipalInput!) {
              a: accessTrace(id: $id, as: $as) { outcome }
              b: accessTrace(id: "none", field: "nothing", as: { subject: "" , roles: ["admin"] }) { outcome }
            }
            """;
        using var engine = await EngineAsync(Write);

        var answer = await AskAsync(engine, Query, Admin, """{"id": "snds-dcir", "as": {"subject": "h.dupont", "roles": ["steward"], "organisations": ["org-cnam"]}}""");

        Assert.Equal("""{"data":{"a":{"outcome":"ALLOW"},"b":null}}""", answer.Body);
        Assert.Equal(2, audited.Count);
        Assert.Equal((Admin, "ACCESS_TRACED", "snds-dcir", null, "0HN"), (audited[0].Who, audited[0].Action, audited[0].Node, audited[0].Field, audited[0].RequestId));
        Assert.Equal(
            ("h.dupont", "steward", "org-cnam", ""),
            audited[0].AsWhom is { } whom ? (whom.Subject, string.Join(' ', whom.Roles), string.Join(' ', whom.Organisations), string.Join(' ', whom.Projects)) : default);
        Assert.Equal((Admin, "none", "nothing", Principal.Anonymous), (audited[1].Who, audited[1].Node, audited[1].Field, audited[1].AsWhom));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_down_nothing_is_answered()
    {
        using var failing = await EngineAsync(static (_, _) => throw new AuditUnavailableException("The audit trail cannot be written now."));
        using var without = await EngineAsync(null);
        const string Query = """{ me { subject } accessTrace(id: "snds-dcir", as: {}) { outcome } }""";

        Assert.Equal(
            (ResponseKind.Unavailable, """{"errors":[{"message":"The audit trail cannot be written now.","extensions":{"code":"AUDIT_UNAVAILABLE"}}]}"""),
            await AskAsync(failing, Query, Admin));
        Assert.Equal(
            (ResponseKind.Unavailable, """{"errors":[{"message":"This is answered only where an audit trail is kept, and here none is.","extensions":{"code":"AUDIT_UNAVAILABLE"}}]}"""),
            await AskAsync(without, Query, Admin));
        Assert.Equal(ResponseKind.Data, (await AskAsync(failing, "{ me { subject } }", Admin)).Kind);
    }

    [Fact]
    public async Task What_the_administrator_may_not_see_has_no_name_in_a_trace()
    {
        var catalogue = await SeededCatalogue.Under(policy => policy.Replace(
            "      and exists ledBy where id in principal.organisations\n    visible: ANONYMOUS\n",
            "      and exists ledBy where id in principal.organisations\n    visible:\n      - to: ANONYMOUS\n        where: id != \"project-hydro\"\n",
            StringComparison.Ordinal));
        using var engine = ThrownSwitch.Engine(catalogue.Schema, catalogue.Policy, catalogue.Store, audit: Write);

        var trace = JsonNode.Parse((await AskAsync(engine, Statistics, Admin)).Body)?["data"]?["accessTrace"] ?? throw new InvalidOperationException("There is a trace.");
        var hidden = (await AskAsync(engine, """{ accessTrace(id: "project-hydro", as: {}) { outcome } }""", Admin)).Body;

        Assert.Equal("ALLOW", (string?)trace["outcome"]);
        Assert.Contains(
            """
            TRUE NODE a Project that you may not see
            TRUE RULE id in principal.projects and edge.accessFrom <= now and edge.accessUntil > now
            TRUE RULE id in principal.projects -- id = a value that you may not see, principal.projects = [project-hydro]
            TRUE RULE edge.accessFrom <= now -- edge.accessFrom = a value that you may not see, now = "2026-01-15T12:00:00Z"
            """,
            string.Join('\n', TextOf(trace).Split('\n').Select(line => line.TrimStart())),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Project project-hydro", TextOf(trace), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"accessTrace":null}}""", hidden);
    }

    [Fact]
    public async Task Its_rule_is_explained_to_everybody()
    {
        const string Query = """{ myAccess(type: "Query", field: "accessTrace") { coordinate outcome audience rule rule_: rule(language: EN) howToGetAccess(language: EN) } }""";

        Assert.Equal(
            """{"data":{"myAccess":[{"coordinate":"Query.accessTrace","outcome":"DENY","audience":"ADMIN","rule":"Réservé au public suivant, et consigné au journal d'audit : les administrateurs de la plateforme.","rule_":"For the administrators of the hub only, and written to the audit trail.","howToGetAccess":"The role of administrator is given by the direction of the hub."}]}}""",
            (await AskAsync(await EngineAsync(Write), Query, Asked.Auditor)).Body);
        Assert.Equal("ALLOW", (string?)(await AskAsync(Query, Admin)).At("data", "myAccess")[0]?["outcome"]);
    }

    // One line a step, as deep as it stands; for a place in the policy what is written there and under which keys, so that the policy may grow.
    private static string TextOf(JsonNode trace)
    {
        var text = new StringBuilder().Append($"{trace["coordinate"]} of {trace["node"]}: {trace["visibility"]}, {trace["outcome"]} {trace["mask"]}".TrimEnd()).Append('\n');
        foreach (var step in trace.At("steps").AsArray())
        {
            var line = $"{new string(' ', 2 * ((int?)step?["depth"] ?? 0))}{step?["truth"]} {step?["kind"]} {step?["rule"]}";
            text.Append(line).Append(step?["place"] is { } place ? $" ({WrittenAt($"{place}")})" : "").Append(step?["found"] is { } found ? $" -- {found}" : "").Append('\n');
        }

        return text.ToString();
    }

    private static string WrittenAt(string place)
    {
        var parts = place.Split(':');
        Assert.Equal("policy.yaml", parts[0]);
        var lines = File.ReadLines(Path.Combine(RepositoryFiles.SchemaFolder, parts[0])).Take(int.Parse(parts[1], CultureInfo.InvariantCulture)).ToArray();
        return string.Join(" > ", Within(lines).Reverse());
    }

    // The last line, and the keys that it stands under.
    private static IEnumerable<string> Within(string[] lines)
    {
        var depth = int.MaxValue;
        foreach (var line in lines.Reverse())
        {
            var text = line.TrimStart();
            if (text.Length > 0 && text[0] != '#' && line.Length - text.Length < depth)
            {
                depth = line.Length - text.Length;
                yield return text.TrimEnd(':');
            }
        }
    }

    private async Task<JsonNode> AskAsync(string query, Principal principal)
    {
        using var engine = await EngineAsync(Write);
        return JsonNode.Parse((await AskAsync(engine, query, principal)).Body) ?? throw new InvalidOperationException("A response is an object.");
    }

    private static async Task<(ResponseKind Kind, string Body)> AskAsync(CatalogueEngine engine, string query, Principal principal, string variables = "")
    {
        using var output = new ResponseBuffer();
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables)) { RequestId = "0HN" };
        var kind = await engine.ExecuteAsync(request, principal, output, TestContext.Current.CancellationToken);
        return (kind, Encoding.UTF8.GetString(output.ToArray()));
    }

    private ValueTask Write(AuditRecord record, CancellationToken cancellationToken)
    {
        audited.Add(record);
        return ValueTask.CompletedTask;
    }

    private static async Task<CatalogueEngine> EngineAsync(AuditWriter? audit)
    {
        var seeded = await SeededCatalogue.OnEmbeddedStore();
        return ThrownSwitch.Engine(seeded.Schema, seeded.Policy, seeded.Store, audit: audit);
    }
}
