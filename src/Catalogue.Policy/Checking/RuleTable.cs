using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Checking;

/// <summary>The truth table of a rule: what it comes out as for each combination of answers to its questions.</summary>
internal sealed class RuleTable
{
    // Rules that people write have some hundred combinations; one with more is left alone rather than delaying the start.
    private const int MostCombinations = 50_000;

    private readonly RuleQuestions questions;
    private readonly int[] answers;

    private RuleTable(RuleQuestions questions)
    {
        this.questions = questions;
        answers = new int[questions.Counts.Count];
    }

    /// <summary>
    /// What the rule can come out as. Answers that depend on each other in ways that a rule does not show are taken as
    /// independent, so that the set may be too large, never too small; all of it where the table is too large to be written.
    /// </summary>
    public static Truths Of(Rule rule)
    {
        var questions = new RuleQuestions(rule);
        var combinations = questions.Counts.Aggregate(1L, (product, count) => Math.Min(product * count, MostCombinations + 1));
        return combinations > MostCombinations ? Truths.All : new RuleTable(questions).Fill(rule);
    }

    /// <summary>The property that a test with a fact of the principal is about.</summary>
    public static Scalar Subject(Predicate test) => test switch
    {
        Predicate.Compare compare => compare.Left,
        Predicate.In isIn => isIn.Left,
        _ => throw new ArgumentException($"A rule has no test {test.GetType().Name}.", nameof(test)),
    };

    private Truths Fill(Rule rule)
    {
        var found = Truths.None;
        do
        {
            found |= Evaluate(rule);
        }
        while (found != Truths.All && Next());

        return found;
    }

    private bool Next()
    {
        for (var i = 0; i < answers.Length; i++)
        {
            if (++answers[i] < questions.Counts[i])
            {
                return true;
            }

            answers[i] = 0;
        }

        return false;
    }

    private Truths Evaluate(Rule rule) => rule switch
    {
        Rule.And and => and.Terms.Aggregate(Truths.True, (left, term) => Lesser(left, Evaluate(term))),
        Rule.Or or => or.Terms.Aggregate(Truths.False, (left, term) => Greater(left, Evaluate(term))),
        Rule.Not not => Negated(Evaluate(not.Term)),
        Rule.Test test => Evaluate(test),
        _ => AnswerTo(rule) switch { 0 => Truths.False, 1 => Truths.True, _ => Truths.Unknown },
    };

    private Truths Evaluate(Rule.Test test)
    {
        if (test.MayBeMissing is { } scalar && questions.ValueOf(scalar).IsNull(AnswerTo(scalar)))
        {
            return Truths.Unknown;
        }

        return Holds(test.Holds) ? Truths.True : Truths.False;
    }

    private bool Holds(Predicate test) => test switch
    {
        Predicate.Not not => !Holds(not.Term),
        Predicate.IsNull isNull => questions.ValueOf(isNull.Value).IsNull(AnswerTo(isNull.Value)),
        Predicate.Compare { Right: Scalar.Constant constant } compare =>
            questions.ValueOf(compare.Left).Compares(AnswerTo(compare.Left), compare.Operator, constant.Value),
        Predicate.In { Items: Scalar.Constant { Value: PlanValue.List list } } isIn =>
            list.Items.Any(item => questions.ValueOf(isIn.Left).Compares(AnswerTo(isIn.Left), ComparisonOperator.Equal, item)),
        _ => AnswerTo(test) == 1,
    };

    private int AnswerTo(object question) => answers[questions.NumberOf(question)];

    private static Truths Lesser(Truths left, Truths right) => left < right ? left : right;

    private static Truths Greater(Truths left, Truths right) => left > right ? left : right;

    private static Truths Negated(Truths truth) => truth switch
    {
        Truths.True => Truths.False,
        Truths.False => Truths.True,
        _ => truth,
    };
}
