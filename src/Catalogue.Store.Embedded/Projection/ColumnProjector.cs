using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;

namespace Catalogue.Store.Embedded.Projection;

/// <summary>Makes the columns that a request asks of its rows.</summary>
internal sealed class ColumnProjector(ExpressionBinder binder, CancellationToken cancellation)
{
    public Column[] Project(ReadOnlySpan<ColumnRequest> requests, NodeRows rows)
    {
        var columns = new Column[requests.Length];
        for (var at = 0; at < columns.Length; at++)
        {
            columns[at] = Project(requests[at].Value, requests[at].Language ?? Language.French, rows);
        }

        return columns;
    }

    private Column Project(Scalar scalar, Language language, NodeRows rows) => scalar switch
    {
        Scalar.Masked masked => new MaskedValues(Project(masked.Value, language, rows), masked.Mask, language),
        Scalar.Choice choice => Choose(choice, language, rows),
        _ when ExpressionBinder.Column(scalar, rows.Domain) is { } column => new StoredValues(column, ExpressionBinder.IsOfEdge(scalar) ? rows.Edges ?? [] : rows.Rows, language),
        _ when binder.Fixed(scalar) is { } value => new FixedValues(value, language),
        _ => throw new NotSupportedException($"The embedded store knows no scalar {scalar.GetType().Name}."),
    };

    private Column Choose(Scalar.Choice choice, Language language, NodeRows rows)
    {
        var condition = binder.Bind(choice.Condition, rows.Domain).For(rows.Count, cancellation);
        if (condition is ConstantCondition constant)
        {
            return Project(constant.Value ? choice.Then : choice.Otherwise, language, rows);
        }

        var choices = new bool[rows.Count];
        for (var at = 0; at < choices.Length; at++)
        {
            choices[at] = condition.Holds(rows.Rows[at], rows.EdgeOf(at));
        }

        return new ChosenValues(choices, Project(choice.Then, language, rows), Project(choice.Otherwise, language, rows));
    }
}
