using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>A change as an operation asks for it, for every request of that shape: ids and values are parameters of the run.</summary>
internal abstract record ChangeRecipe(InputPath Path)
{
    public abstract WantedChange For(Draft draft);

    /// <summary>A new node.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Id">The id that was chosen for it, if any.</param>
    /// <param name="Name">Its name within the call, if it has one.</param>
    /// <param name="Values">The values of its properties.</param>
    /// <param name="Targets">Where its relations to one target lead.</param>
    /// <param name="Path">Where it is asked for.</param>
    public sealed record Create(NodeType Type, Parameter? Id, Parameter? Name, ImmutableArray<GivenValue> Values, ImmutableArray<(Relation Relation, Parameter Target)> Targets, InputPath Path) : ChangeRecipe(Path)
    {
        public override WantedChange For(Draft draft) => new NodeCreation(
            Type,
            Id is null ? null : new NodeId(draft.TextOf(Id)),
            Name is null ? null : draft.TextOf(Name),
            Values,
            [.. Targets.Select(target => (target.Relation, draft.TextOf(target.Target)))],
            Path);
    }

    public sealed record Update(NodeType Type, Parameter Id, ImmutableArray<GivenValue> Values, InputPath Path) : ChangeRecipe(Path)
    {
        public override WantedChange For(Draft draft) => new NodeUpdate(new NamedNode(Type, draft.TextOf(Id), Path.At("id")), Values, Path);
    }

    public sealed record Delete(NodeType Type, Parameter Id, InputPath Path) : ChangeRecipe(Path)
    {
        public override WantedChange For(Draft draft) => new NodeDeletion(new NamedNode(Type, draft.TextOf(Id), Path.At("id")), Path);
    }

    /// <summary>An edge that is to be there, with the values of its properties.</summary>
    public sealed record Connect(Relation Relation, Parameter Id, Parameter Target, ImmutableArray<GivenValue> Values, InputPath Path) : ChangeRecipe(Path)
    {
        public override WantedChange For(Draft draft) => new EdgeConnection(
            Relation,
            new NamedNode(Relation.Owner, draft.TextOf(Id), Path.At("id")),
            new NamedNode(Relation.Target, draft.TextOf(Target), Path.At("target")),
            Values,
            Path);
    }

    public sealed record Disconnect(Relation Relation, Parameter Id, Parameter Target, InputPath Path) : ChangeRecipe(Path)
    {
        public override WantedChange For(Draft draft) => new EdgeRemoval(
            Relation,
            new NamedNode(Relation.Owner, draft.TextOf(Id), Path.At("id")),
            new NamedNode(Relation.Target, draft.TextOf(Target), Path.At("target")),
            Path);
    }
}
