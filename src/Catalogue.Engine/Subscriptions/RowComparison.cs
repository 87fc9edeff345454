using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Subscriptions;

/// <summary>Compares answers to one request in two states.</summary>
internal static class RowComparison
{
    /// <summary>Whether the rows of one parent are the same in one answer as the rows of a parent in another, with all that is below them.</summary>
    public static bool AreEqual(RowSet left, int leftParent, RowSet right, int rightParent)
    {
        var (leftAt, rightAt) = (left.Offsets[leftParent], right.Offsets[rightParent]);
        var count = left.Offsets[leftParent + 1] - leftAt;
        if (right.Offsets[rightParent + 1] - rightAt != count)
        {
            return false;
        }

        for (var at = 0; at < count; at++)
        {
            if (!AreEqualRows(left, leftAt + at, right, rightAt + at))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualRows(RowSet left, int leftRow, RowSet right, int rightRow)
    {
        var (leftCase, rightCase) = (left.Cases[left.CaseOf(leftRow)], right.Cases[right.CaseOf(rightRow)]);
        var (leftIndex, rightIndex) = (left.IndexInCase(leftRow), right.IndexInCase(rightRow));
        return leftCase.Type == rightCase.Type
            && leftCase.Columns.Zip(rightCase.Columns).All(pair => pair.First.Value(leftIndex).Equals(pair.Second.Value(rightIndex)))
            && leftCase.Children.Zip(rightCase.Children).All(pair => AreEqual(pair.First, leftIndex, pair.Second, rightIndex));
    }
}
