using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Changes;

public sealed class ChangePageTests
{
    private const string Query = """
        query ($since: Long, $after: String, $first: Int) {
          changes(since: $since, first: $first, after: $after) {
            until totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            nodes { kind id node { ... on Tool { name } } }
          }
        }
        """;

    private static readonly Principal Anonymous = Principal.Anonymous;

    private readonly SettableTime clock = SettableTime.OnCaseDay();

    [Fact]
    public async Task Pages_are_of_the_same_two_instants_whatever_is_committed_between_them()
    {
        var catalogue = await WithToolsAsync("a", "b", "c");
        var since = await NowAsync(catalogue);
        await PutAsync(catalogue, "b", "B");
        await PutAsync(catalogue, "c", "C");
        await PutAsync(catalogue, "d", "D");
        clock.Pass(1);

        var first = await PageAsync(catalogue, since, 1);
        await PutAsync(catalogue, "a", "late");
        await PutAsync(catalogue, "c", "late");
        await catalogue.CommitAsync(catalogue.Delete("d"));
        clock.Pass(1);
        var second = await PageAsync(catalogue, since, 5, first);
        var next = await PageAsync(catalogue, (long?)second["until"], 5);

        Assert.Equal("""[{"kind":"UPDATED","id":"b","node":{"name":"B"}}]""", first["nodes"]?.ToJsonString());
        Assert.Equal("""[{"kind":"UPDATED","id":"c","node":{"name":"C"}},{"kind":"CREATED","id":"d","node":{"name":"D"}}]""", second["nodes"]?.ToJsonString());
        Assert.Equal(((long?)first["until"], 3), ((long?)second["until"], (int?)second["totalCount"]));
        Assert.Equal("""[{"kind":"UPDATED","id":"a","node":{"name":"late"}},{"kind":"UPDATED","id":"c","node":{"name":"late"}},{"kind":"DELETED","id":"d","node":null}]""", next["nodes"]?.ToJsonString());
    }

    [Fact]
    public async Task A_change_that_was_made_and_unmade_is_silence()
    {
        var catalogue = await WithToolsAsync("a");
        var since = await NowAsync(catalogue);
        await PutAsync(catalogue, "a", "other");
        await PutAsync(catalogue, "b", "b");
        await PutAsync(catalogue, "a", "a");
        await catalogue.CommitAsync(catalogue.Delete("b"));
        clock.Pass(1);

        var page = await PageAsync(catalogue, since, 5);

        Assert.Equal(("[]", 0, null), (page["nodes"]?.ToJsonString(), (int?)page["totalCount"], (string?)page["pageInfo"]?["endCursor"]));
    }

    [Fact]
    public async Task An_id_under_another_type_went_and_came()
    {
        var catalogue = await WithToolsAsync("a");
        var since = await NowAsync(catalogue);
        await catalogue.CommitAsync(catalogue.Delete("a"), catalogue.Put("Organisation", "a", ("name", "A"), ("kind", "HUB")));
        clock.Pass(1);

        var page = await PageAsync(catalogue, since, 5);

        Assert.Equal("""[{"kind":"CREATED","id":"a","node":{}},{"kind":"DELETED","id":"a","node":null}]""", page["nodes"]?.ToJsonString());
    }

    [Fact]
    public async Task A_page_holds_fifty_changes_unless_asked_otherwise_and_five_hundred_at_most()
    {
        var catalogue = await WithToolsAsync([.. Enumerable.Range(0, 60).Select(at => $"t{at:D2}")]);

        Assert.Equal(50, (await PageAsync(catalogue, null, null))["nodes"]?.AsArray().Count);
        Assert.Equal(60, (await PageAsync(catalogue, null, 500))["nodes"]?.AsArray().Count);
        var refused = JsonNode.Parse(await AskAsync(catalogue, null, 501)) ?? throw new InvalidOperationException("An answer is an object.");
        Assert.Equal(("The argument `first` must be from 0 to 500, not 501.", "HC0051"), ((string?)refused.At("errors")[0]?["message"], refused.Code()));
    }

    [Fact]
    public async Task Every_page_once_is_all_changes_in_their_order()
    {
        var catalogue = await WithToolsAsync([.. Enumerable.Range(0, 30).Select(at => $"t{at:D2}")]);
        var since = await NowAsync(catalogue);
        await catalogue.CommitAsync([.. Enumerable.Range(10, 50).Select(at => catalogue.Put("Tool", $"t{at:D2}", ("name", "new"), ("category", "RESEARCH")))]);
        await catalogue.CommitAsync([.. Enumerable.Range(0, 5).Select(at => catalogue.Delete($"t{at:D2}"))]);
        clock.Pass(1);
        foreach (var asked in new long?[] { null, since })
        {
            var whole = (await PageAsync(catalogue, asked, 500))["nodes"]?.AsArray().Select(change => change?.ToJsonString()).ToList() ?? [];
            var paged = new List<string?>();
            var page = await PageAsync(catalogue, asked, 7);
            while ((bool?)page["pageInfo"]?["hasNextPage"] == true)
            {
                paged.AddRange(page["nodes"]?.AsArray().Select(change => change?.ToJsonString()) ?? []);
                page = await PageAsync(catalogue, asked, 7, page);
            }

            paged.AddRange(page["nodes"]?.AsArray().Select(change => change?.ToJsonString()) ?? []);
            Assert.Equal(whole, paged);
            Assert.Equal(55, whole.Count);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(1768478400002)]
    [InlineData(long.MaxValue)]
    public async Task An_instant_out_of_range_is_refused_with_its_place(long since)
    {
        var catalogue = await WithToolsAsync("a");

        Assert.Equal(
            """{"errors":[{"message":"The argument `since` must be from 0 to 1768478400001, the present, not """ + since.ToString(CultureInfo.InvariantCulture)
            + """. Give the `until` of an earlier answer.","locations":[{"line":2,"column":11}],"extensions":{"code":"OUT_OF_RANGE"}}]}""",
            await AskAsync(catalogue, since, 1));
        Assert.Contains("\"data\"", await AskAsync(catalogue, 1768478400001, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_is_refused_with_another_instant_to_another_principal_and_when_forged()
    {
        var catalogue = await WithToolsAsync("a", "b", "c");
        var cursor = (string?)(await PageAsync(catalogue, null, 1))["pageInfo"]?["endCursor"];
        var another = (string?)(await PageAsync(catalogue, 0, 1))["pageInfo"]?["endCursor"];
        const string Tools = "query ($after: String) { tools(after: $after) { nodes { id } } }";

        Assert.Contains("\"data\"", await AskAsync(catalogue, null, 1, cursor), StringComparison.Ordinal);
        foreach (var refused in new[]
        {
            await AskAsync(catalogue, 0, 1, cursor),
            await AskAsync(catalogue, null, 1, another),
            await AskAsync(catalogue, null, 1, cursor, Asked.Registered),
            await AskAsync(catalogue, null, 1, "c25kcw"),
            await catalogue.AskAsync(Tools, Anonymous, new JsonObject { ["after"] = cursor }.ToJsonString()),
        })
        {
            var answer = JsonNode.Parse(refused) ?? throw new InvalidOperationException("An answer is an object.");
            Assert.Null(answer["data"]);
            Assert.Equal("INVALID_CURSOR", answer.Code());
        }
    }

    [Fact]
    public async Task A_denied_coordinate_is_told_once_and_tells_nothing_of_the_changes()
    {
        var catalogue = await WithToolsAsync("a");

        Assert.Equal(
            """{"data":{"changes":{"nodes":[{"node":{}}]}},"errors":[{"message":"`Organisation.contactEmail` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":50}],"path":["changes","nodes","node","contactEmail"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""",
            await catalogue.AskAsync("{ changes { nodes { node { ... on Organisation { contactEmail } } } } }", Anonymous));
    }

    [Fact]
    public async Task Changes_stand_beside_other_fields_and_beside_each_other()
    {
        var catalogue = await WithToolsAsync("a");

        Assert.Equal(
            """{"data":{"tools":{"totalCount":1},"all":{"nodes":[{"id":"a"}],"edges":[{"node":{"node":{"id":"a"}}}]},"none":{"totalCount":0,"until":1768478400001}}}""",
            await catalogue.AskAsync("{ tools { totalCount } all: changes { nodes { id } edges { node { node { id } } } } none: changes(since: 1768478400001) { totalCount until } }", Anonymous));
    }

    private async Task<SmallCatalogue> WithToolsAsync(params string[] ids)
    {
        var catalogue = await SmallCatalogue.OpenEmptyAsync(clock);
        foreach (var id in ids)
        {
            await PutAsync(catalogue, id, id);
        }

        clock.Pass(1);
        return catalogue;
    }

    private static Task PutAsync(SmallCatalogue catalogue, string id, string name) => catalogue.CommitAsync(catalogue.Put("Tool", id, ("name", name), ("category", "RESEARCH")));

    private static async Task<long?> NowAsync(SmallCatalogue catalogue) => (long?)(await PageAsync(catalogue, null, 0))["until"];

    private static Task<string> AskAsync(SmallCatalogue catalogue, long? since, int? first, string? after = null, Principal? principal = null) =>
        catalogue.AskAsync(Query, principal ?? Anonymous, new JsonObject { ["since"] = since, ["first"] = first, ["after"] = after }.ToJsonString());

    private static async Task<JsonNode> PageAsync(SmallCatalogue catalogue, long? since, int? first, JsonNode? after = null)
    {
        var answer = await AskAsync(catalogue, since, first, (string?)after?["pageInfo"]?["endCursor"]);
        return JsonNode.Parse(answer)?["data"]?["changes"] ?? throw new InvalidOperationException(answer);
    }
}
