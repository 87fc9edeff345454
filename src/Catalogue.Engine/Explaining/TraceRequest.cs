using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Policy;
using Catalogue.Policy.Auditing;
using Catalogue.Policy.Tracing;

namespace Catalogue.Engine.Explaining;

/// <summary>A trace that an operation asks for.</summary>
/// <param name="Root">The root of the plan that reads its facts.</param>
/// <param name="Facts">How the facts are read.</param>
/// <param name="Node">The id of the node.</param>
/// <param name="Field">The property or relation; its value may be null.</param>
/// <param name="Whom">Whose access is traced, by the names of <c>PrincipalInput</c>.</param>
internal sealed record TraceRequest(int Root, TraceFacts Facts, Parameter Node, Parameter Field, ImmutableDictionary<string, Parameter> Whom)
{
    /// <summary>What the audit trail keeps of the request, before anything is read for it.</summary>
    public AuditRecord RecordOf(RequestRun run, string? requestId) => new(
        run.Principal,
        AuditedActions.AccessTraced,
        Text(run.Parameters[Node]),
        Text(run.Parameters[Field]),
        WhomOf(run.Parameters),
        requestId);

    public AccessTrace? AnswerOf(RequestRun run, AccessPolicy access) =>
        access.Trace(Facts, run.Rows[Root], WhomOf(run.Parameters), run.Parameters[PrincipalFacts.Now], Text(run.Parameters[Field]));

    // Without a subject nobody is signed in, and nothing else counts.
    private Principal WhomOf(ParameterValues parameters) => Text(Value("subject", parameters)) is not { Length: > 0 } subject
        ? Principal.Anonymous
        : new Principal
        {
            Subject = subject,
            IsAuthenticated = true,
            Roles = Texts("roles", parameters),
            Organisations = Texts("organisations", parameters),
            Projects = Texts("projects", parameters),
            Scopes = Texts("scopes", parameters),
        };

    private ImmutableArray<string> Texts(string name, ParameterValues parameters) =>
        Value(name, parameters) is PlanValue.List list ? [.. list.Items.Select(Text).OfType<string>()] : [];

    private PlanValue Value(string name, ParameterValues parameters) => Whom.TryGetValue(name, out var parameter) ? parameters[parameter] : PlanValue.Null.Instance;

    private static string? Text(PlanValue value) => (value as PlanValue.String)?.Value;
}
