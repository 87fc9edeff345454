using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Planning;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Execution;

/// <summary>
/// What one request has while it is answered: who asks, the rows of its plan, and what its fields made of them. A plan
/// lends it to one request after another (see <see cref="IdleRun"/>); everything of a request is forgotten at its end. An
/// event of a subscription has a run of its own, and so has a mutation.
/// </summary>
internal sealed class RequestRun
{
    private readonly object?[] views;
    private readonly ParameterBinding binding;
    private readonly CursorKey cursorKey;
    private readonly PolicyFingerprint fingerprint;
    private readonly Enforcement enforcement;
    private Cursors? cursors;
    private ImmutableArray<PlanValue> boundFacts;

    public RequestRun(PlannedOperation operation, CursorKey cursorKey, PolicyFingerprint fingerprint, Enforcement enforcement)
    {
        (Operation, this.cursorKey, this.fingerprint, this.enforcement) = (operation, cursorKey, fingerprint, enforcement);
        views = new object?[operation.Compiled.FieldCount];
        binding = new ParameterBinding(this);
    }

    public PlannedOperation Operation { get; }

    public Principal Principal { get; private set; } = Principal.Anonymous;

    public VariableValues Variables { get; private set; } = VariableValues.Empty;

    /// <summary>Most requests neither give nor ask for a cursor.</summary>
    public Cursors Cursors => cursors ??= new Cursors(cursorKey, fingerprint, Principal, enforcement);

    public ParameterValues Parameters { get; set; } = ParameterValues.Empty;

    /// <summary>One per root of the plan.</summary>
    public RowSet[] Rows { get; set; } = [];

    /// <summary>Answers of the domain's algorithms, by their index in the planned operation.</summary>
    public Linkage.LinkageAnswer[] Linkages { get; set; } = [];

    /// <summary>What became of the root fields of a mutation, in their order.</summary>
    public List<Mutations.MutationAnswer> Mutations { get; } = [];

    /// <summary>What hangs on datasets, likewise.</summary>
    public Lineage.ImpactAnswer[] Impacts { get; set; } = [];

    /// <summary>Pages of changes, likewise.</summary>
    public Changes.ChangePage[] ChangePages { get; set; } = [];

    /// <summary>In a response to an event of a subscription, the event.</summary>
    public Subscriptions.DeliveredChange? Change { get; set; }

    /// <summary>The executor's view of this run; made by whoever executes it first.</summary>
    public PlanSource? Source { get; set; }

    /// <exception cref="RequestException">A parameter is out of its bounds.</exception>
    public void Begin(Principal principal, VariableValues variables, ImmutableArray<PlanValue> facts)
    {
        (Principal, Variables) = (principal, variables);

        // Parameters that are written in the document are the same again for the same facts.
        if (facts != boundFacts)
        {
            Parameters = binding.Bind(facts, Operation.Parameters);
            boundFacts = Operation.HasFixedParameters ? facts : default;
        }
    }

    /// <summary>Forgets the request.</summary>
    public void End()
    {
        if (Principal.IsAuthenticated)
        {
            boundFacts = default;
        }

        if (boundFacts.IsDefault)
        {
            Parameters = ParameterValues.Empty;
        }

        (Principal, Variables, Rows, Linkages, Impacts, ChangePages, cursors) = (Principal.Anonymous, VariableValues.Empty, [], [], [], [], null);
        Array.Clear(views);
        Source?.End();
    }

    /// <summary>
    /// What a field made of what it reads (mostly its row set, to read it as lists), made once per request: a plan node
    /// answers all parents of its field at once, so that a field has one row set.
    /// </summary>
    public T View<TRead, T>(int field, TRead rows, Func<TRead, T> create)
        where T : class
    {
        if (views[field] is T view)
        {
            return view;
        }

        view = create(rows);
        views[field] = view;
        return view;
    }
}
