using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Explaining;

/// <summary>The rows of a case read as explanations: for each row a list, of the fields that were asked for.</summary>
internal sealed class AccessView
{
    private readonly ImmutableArray<ExplainedField> asked;
    private readonly ListView items;

    /// <param name="rows">The rows.</param>
    /// <param name="fields">What can be explained of them, in order.</param>
    /// <param name="names">A list of the names asked for; null for all.</param>
    public AccessView(CaseRows rows, ImmutableArray<ExplainedField> fields, PlanValue names)
    {
        asked = names is PlanValue.List list ? [.. fields.Where(field => list.Items.Contains(new PlanValue.String(field.Name)))] : fields;
        items = new ListView(index => FieldValue.Object(asked[index % asked.Length].In(rows, index / asked.Length)));
    }

    public FieldValue Of(int row) => FieldValue.List(items, row * asked.Length, asked.Length);
}
