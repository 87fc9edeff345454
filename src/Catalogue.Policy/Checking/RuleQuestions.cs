using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Checking;

/// <summary>
/// What a rule asks: the properties that it compares with constants, and what is true or not whatever the constants are
/// (a role, a fact of the principal, a row at the end of a relation). Each question has a number and so many answers.
/// </summary>
internal sealed class RuleQuestions
{
    private readonly Dictionary<object, int> numbers = [];
    private readonly List<int> counts = [];
    private readonly Dictionary<Scalar, TestedValue> values = [];

    public RuleQuestions(Rule rule)
    {
        var constants = new Dictionary<Scalar, List<PlanValue>>();
        Collect(rule, constants);
        foreach (var (scalar, tested) in constants)
        {
            var value = new TestedValue(PropertyOf(scalar), tested);
            values.Add(scalar, value);
            Ask(scalar, value.Count);
        }
    }

    /// <summary>How many answers each question has.</summary>
    public IReadOnlyList<int> Counts => counts;

    public int NumberOf(object question) => numbers[question];

    public TestedValue ValueOf(Scalar scalar) => values[scalar];

    private void Collect(Rule rule, Dictionary<Scalar, List<PlanValue>> constants)
    {
        switch (rule)
        {
            case Rule.And and:
                CollectAll(and.Terms, constants);
                break;
            case Rule.Or or:
                CollectAll(or.Terms, constants);
                break;
            case Rule.Not not:
                Collect(not.Term, constants);
                break;
            case Rule.Test test:
                Collect(test.Holds, constants);
                break;
            case Rule.HasRole role:
                Ask(role, 2);
                break;
            case Rule.Exists { Where: not null } exists:
                Ask(exists, 3);
                break;
            default:
                Ask(rule, 2);
                break;
        }
    }

    private void CollectAll(IEnumerable<Rule> rules, Dictionary<Scalar, List<PlanValue>> constants)
    {
        foreach (var rule in rules)
        {
            Collect(rule, constants);
        }
    }

    private void Collect(Predicate test, Dictionary<Scalar, List<PlanValue>> constants)
    {
        switch (test)
        {
            case Predicate.Not not:
                Collect(not.Term, constants);
                break;
            case Predicate.IsNull isNull:
                Tested(isNull.Value, constants);
                break;
            case Predicate.Compare { Right: Scalar.Constant constant } compare:
                Tested(compare.Left, constants).Add(constant.Value);
                break;
            case Predicate.In { Items: Scalar.Constant { Value: PlanValue.List list } } isIn:
                Tested(isIn.Left, constants).AddRange(list.Items);
                break;
            case Predicate.HasItem hasItem:
                Tested(hasItem.List, constants);
                Ask(test, 2);
                break;
            default:
                Tested(RuleTable.Subject(test), constants);
                Ask(test, 2);
                break;
        }
    }

    private void Ask(object question, int answers)
    {
        if (numbers.TryAdd(question, counts.Count))
        {
            counts.Add(answers);
        }
    }

    private static List<PlanValue> Tested(Scalar scalar, Dictionary<Scalar, List<PlanValue>> constants)
    {
        if (!constants.TryGetValue(scalar, out var list))
        {
            constants.Add(scalar, list = []);
        }

        return list;
    }

    private static Property PropertyOf(Scalar scalar) => scalar switch
    {
        Scalar.OfNode node => node.Property,
        Scalar.OfEdge edge => edge.Property,
        _ => throw new ArgumentException("A rule tests properties only.", nameof(scalar)),
    };
}
