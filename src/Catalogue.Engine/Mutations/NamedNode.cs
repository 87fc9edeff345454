using Catalogue.Engine.Access;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>A node that a change names by its id, or by the name that an earlier change of the call gave it.</summary>
/// <param name="type">The type that it must have.</param>
/// <param name="name">The id, or the name behind <see cref="Prefix"/>.</param>
/// <param name="path">Where it is named.</param>
internal sealed class NamedNode(NodeType type, string name, InputPath path)
{
    /// <summary>What a name within the call begins with; no id does.</summary>
    public const string Prefix = "_:";

    private NodeQuestion? stored;

    public NodeType Type => type;

    public NodeId Id { get; private set; }

    /// <summary>Whether an earlier change of the set creates it.</summary>
    public bool IsNew { get; private set; }

    /// <summary>As it is called in messages: an id that the server made and never used says nothing to anybody.</summary>
    public string Text => IsNew ? $"the new {type}" : $"\"{Id}\"";

    /// <summary>What is asked of it where it was there before; null where it was not.</summary>
    public NodeQuestion? Stored => stored;

    /// <summary>A node that the set itself creates.</summary>
    public static NamedNode New(NodeType type, NodeId id, InputPath path) => new(type, id.Value, path) { Id = id, IsNew = true };

    public void Ask(Questions before, Draft draft)
    {
        if (IsNew)
        {
            return;
        }

        Id = name.StartsWith(Prefix, StringComparison.Ordinal) ? draft.Names.GetValueOrDefault(name[Prefix.Length..]) : new NodeId(name);
        stored = name.StartsWith(Prefix, StringComparison.Ordinal) ? null : before.About(type, Id, draft.Enforcement.At(EnforcementPoint.NamedByChange, draft.Policy.Visible(type)));
    }

    /// <summary>Whether a condition held of it before; true where it is new, which is judged afterwards.</summary>
    public Func<bool> Whether(Predicate condition)
    {
        if (stored is null)
        {
            return static () => true;
        }

        var holds = stored.Whether(condition);
        return () => IsNew || holds();
    }

    /// <summary>Finds it where the changes so far have left it. What is hidden is not found, as what is absent.</summary>
    public bool Find(Draft draft)
    {
        IsNew = IsNew || (Id.Value is not null && draft.IsCreated(Id, type));
        if (IsNew || (stored is { Exists: true } && !draft.IsDeleted(Id)))
        {
            return true;
        }

        draft.Add(MutationFault.NotFound(
            name.StartsWith(Prefix, StringComparison.Ordinal)
                ? $"No earlier change creates a {type} as \"{name[Prefix.Length..]}\"."
                : $"There is no {type} with the id \"{name}\" that you may see.",
            name,
            path));
        return false;
    }
}
