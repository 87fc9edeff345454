using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Reading;

internal sealed partial class RuleParser
{
    private Rule ParseTest()
    {
        if (Current.Is("principal.roles"))
        {
            return ParseRole();
        }

        if (Current.Is("principal.scopes"))
        {
            return ParseScope();
        }

        var (scalar, property) = TakeProperty();
        var missing = property.Required ? null : scalar;
        var sign = Take();
        return sign.Text switch
        {
            "is" => ParseIsNull(scalar),
            "in" => ParseIn(scalar, property, missing),
            "has" => ParseHas(scalar, property, missing),
            "=" or "!=" or "<" or "<=" or ">" or ">=" when sign.Kind == RuleTokenKind.Sign => ParseComparison(scalar, property, missing, sign),
            _ => throw new RuleSyntaxException(sign.At, $"Unknown rule word {sign}.", "After a property stands =, !=, <, <=, >, >=, `in`, `has` or `is`."),
        };
    }

    private Rule.HasRole ParseRole()
    {
        next++;
        Expect("has");
        var role = Take();
        return Roles.IsKnown(role.Text)
            ? new Rule.HasRole(role.Text)
            : throw new RuleSyntaxException(role.At, $"Unknown role {role}.", $"Roles are {Roles.Steward}, {Roles.Auditor}, {Roles.Admin}.");
    }

    private Rule.HasScope ParseScope()
    {
        next++;
        Expect("has");
        var scope = Take();
        return scope.Kind == RuleTokenKind.String && NamedScopes.IsScope(scope.Text)
            ? new Rule.HasScope(scope.Text)
            : throw new RuleSyntaxException(scope.At, $"{scope} is no scope.", "Write it in double quotes; a scope has neither spaces nor quotation marks nor backslashes.");
    }

    private (Scalar Scalar, Property Property) TakeProperty()
    {
        const string EdgePrefix = "edge.";
        if (Current.Kind != RuleTokenKind.Word)
        {
            throw Unexpected("a property, or `exists`, `visible`, `granted`, `steward`, `principal.roles`, `principal.scopes`, `not`, `(`");
        }

        var name = Take();
        var isEdge = name.Text.StartsWith(EdgePrefix, StringComparison.Ordinal);
        var property = isEdge ? scope.Edge?.FindProperty(name.Text[EdgePrefix.Length..]) : scope.Node?.FindProperty(name.Text);
        return property switch
        {
            null => throw UnknownProperty(name),
            { Type: PropertyType.Text } => throw new RuleSyntaxException(
                name.At, $"{name} is a text in two languages.", "Rules rest on codes, dates, numbers and ids."),
            _ => (isEdge ? new Scalar.OfEdge(property) : new Scalar.OfNode(property), property),
        };
    }

    private RuleSyntaxException UnknownProperty(RuleToken name)
    {
        var known = (scope.Node?.Properties ?? []).Select(property => property.Name)
            .Concat((scope.Edge?.Properties ?? []).Select(property => "edge." + property.Name));
        return new RuleSyntaxException(name.At, $"{scope.Owner} has no property {name}.", $"Known here: {string.Join(", ", known)}.");
    }

    private Rule.Test ParseIsNull(Scalar scalar)
    {
        var negated = Skip("not");
        Expect("null");
        Predicate isNull = new Predicate.IsNull(scalar);
        return new Rule.Test(negated ? new Predicate.Not(isNull) : isNull, MayBeMissing: null, Fact.None);
    }

    private Rule.Test ParseIn(Scalar scalar, Property property, Scalar? missing)
    {
        RefuseList(property);
        if (Current.Is("principal.organisations") || Current.Is("principal.projects"))
        {
            return ParseMembership(scalar, property, missing);
        }

        Expect("[");
        var items = ImmutableArray.CreateBuilder<PlanValue>();
        do
        {
            items.Add(TakeConstant(property));
        }
        while (Skip(","));

        Expect("]");
        var list = new Scalar.Constant(new PlanValue.List(items.ToImmutable()));
        return new Rule.Test(new Predicate.In(scalar, list), missing, Fact.None);
    }

    private Rule.Test ParseMembership(Scalar scalar, Property property, Scalar? missing)
    {
        var list = Take();
        if (property.Type != PropertyType.Id)
        {
            throw new RuleSyntaxException(list.At, $"{list} holds ids, `{property.Name}` is none.", "Test `id`.");
        }

        var (fact, parameter) = list.Text == "principal.projects"
            ? (Fact.Projects, PrincipalFacts.Projects)
            : (Fact.Organisations, PrincipalFacts.Organisations);
        return new Rule.Test(new Predicate.In(scalar, new Scalar.OfParameter(parameter)), missing, fact);
    }

    private Rule.Test ParseHas(Scalar scalar, Property property, Scalar? missing)
    {
        if (!property.IsList)
        {
            throw new RuleSyntaxException(Current.At, $"`{property.Name}` is not a list.", "Use = or `in`.");
        }

        return new Rule.Test(new Predicate.HasItem(scalar, new Scalar.Constant(TakeConstant(property))), missing, Fact.None);
    }

    private Rule ParseComparison(Scalar scalar, Property property, Scalar? missing, RuleToken sign)
    {
        RefuseList(property);
        if (sign.Text is not ("=" or "!=") && !RuleValue.IsOrdered(property.Type))
        {
            throw new RuleSyntaxException(sign.At, $"`{property.Name}` has no order.", "Use =, != or `in`.");
        }

        var (right, fact) = TakeComparand(property);
        var test = new Rule.Test(new Predicate.Compare(scalar, OperatorOf(sign.Text), right), missing, fact);
        return sign.Text == "!=" ? new Rule.Not(test) : test;
    }

    private (Scalar Right, Fact Fact) TakeComparand(Property property)
    {
        if (property.Type == PropertyType.DateTime && Skip("now"))
        {
            return (new Scalar.OfParameter(PrincipalFacts.Now), Fact.None);
        }

        return property.Type is PropertyType.String or PropertyType.Id && Skip("principal.subject")
            ? (new Scalar.OfParameter(PrincipalFacts.Subject), Fact.Subject)
            : (new Scalar.Constant(TakeConstant(property)), Fact.None);
    }

    private PlanValue TakeConstant(Property property)
    {
        var token = Take();
        return RuleValue.Read(token, property)
            ?? throw new RuleSyntaxException(token.At, $"{token} is no value of `{property.Name}`.", RuleValue.Remedy(property));
    }

    private void RefuseList(Property property)
    {
        if (property.IsList)
        {
            throw new RuleSyntaxException(Current.At, $"`{property.Name}` is a list.", "Use `has`.");
        }
    }

    private static ComparisonOperator OperatorOf(string sign) => sign switch
    {
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        _ => ComparisonOperator.Equal,
    };
}
