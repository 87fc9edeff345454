using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;

namespace Catalogue.Plan.Printing;

/// <summary>
/// Plans as text for people: indented, a line for each thing, parameters as <c>$slot:Type</c>. The same plan always
/// prints the same, so that the text can be kept and compared.
/// </summary>
public static class PlanPrinter
{
    /// <summary>The plan, each line ended by a line feed.</summary>
    public static string Print(QueryPlan plan)
    {
        var text = new PlanText();
        var sources = new SourcePrinter(text);
        foreach (var root in plan.Roots)
        {
            sources.Print(root);
        }

        return text.ToString();
    }

    /// <summary>A single predicate, likewise.</summary>
    public static string Print(Predicate predicate)
    {
        var text = new PlanText();
        new ExpressionPrinter(text).Print(predicate);
        return text.ToString();
    }
}
