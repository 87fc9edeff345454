using System.Text;

namespace Catalogue.Plan.Printing;

/// <summary>Indented lines.</summary>
internal sealed class PlanText
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');

    /// <summary>A line and, indented below it, what the action writes.</summary>
    public void Block(string line, Action below)
    {
        Line(line);
        depth++;
        below();
        depth--;
    }

    public override string ToString() => text.ToString();
}
