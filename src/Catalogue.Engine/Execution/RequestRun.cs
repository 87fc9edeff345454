using Catalogue.Engine.Planning;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Rows;
using Catalogue.Policy;

namespace Catalogue.Engine.Execution;

/// <summary>What one request has when its response is written: the rows of its plan, and who asks.</summary>
internal sealed class RequestRun(PlannedOperation operation, Principal principal, Cursors cursors, ParameterValues parameters, RowSet[] rows)
{
    private readonly object?[] views = new object?[operation.Compiled.FieldCount];

    public PlannedOperation Operation { get; } = operation;

    public Principal Principal { get; } = principal;

    public Cursors Cursors { get; } = cursors;

    public ParameterValues Parameters { get; } = parameters;

    /// <summary>One per root of the plan.</summary>
    public RowSet[] Rows { get; } = rows;

    /// <summary>Answers of the domain's algorithms, by their index in the planned operation.</summary>
    public Linkage.LinkageAnswer[] Linkages { get; set; } = [];

    /// <summary>In a response to an event of a subscription, the event.</summary>
    public Subscriptions.DeliveredChange? Change { get; init; }

    /// <summary>
    /// What a field made of its row set to read it as lists, made once per request: a plan node answers all parents of
    /// its field at once, so that a field has one row set.
    /// </summary>
    public T View<T>(int field, RowSet rows, Func<RowSet, T> create)
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
