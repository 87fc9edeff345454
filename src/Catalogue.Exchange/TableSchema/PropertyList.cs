using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>
/// The properties that a schema gives a node or an edge. What it does not say is not named, so that what others said
/// about the node stays.
/// </summary>
internal sealed class PropertyList
{
    private readonly ImmutableArray<PropertyValue>.Builder values = ImmutableArray.CreateBuilder<PropertyValue>();
    private readonly Func<string, Property?> find;
    private readonly string owner;

    private PropertyList(Func<string, Property?> find, string owner) => (this.find, this.owner) = (find, owner);

    public static PropertyList Of(NodeType type) => new(type.FindProperty, type.Name);

    public static PropertyList Of(EdgeType type) => new(type.FindProperty, type.Name);

    public PropertyList String(string name, string? value) => Add(name, value is null ? null : new PlanValue.String(value));

    public PropertyList French(string name, string? value) => Add(name, value is null ? null : new PlanValue.Text(new LocalizedText(value, null)));

    public PropertyList Integer(string name, int? value) => Add(name, value is { } number ? new PlanValue.Integer(number) : null);

    public PropertyList Boolean(string name, bool value) => Add(name, new PlanValue.Boolean(value));

    public PropertyList Strings(string name, ImmutableArray<PlacedName> values) =>
        Add(name, values.IsEmpty ? null : new PlanValue.List([.. values.Select(value => new PlanValue.String(value.Name))]));

    public PropertyList Years(History history) => Integer("createdYear", history.Created)
        .Integer("deletedYear", history.Deleted)
        .Add("missingYears", history.Missing.IsEmpty ? null : new PlanValue.List([.. history.Missing.Select(year => new PlanValue.Integer(year))]));

    public ImmutableArray<PropertyValue> ToImmutable() => values.DrainToImmutable();

    private PropertyList Add(string name, PlanValue? value)
    {
        if (value is not null)
        {
            var property = find(name) ?? throw new InvalidOperationException($"The model has no {owner}.{name}, which a Table Schema needs.");
            values.Add(new PropertyValue(property, value));
        }

        return this;
    }
}
