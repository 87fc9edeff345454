using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Incremental;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>One field of one object type at one place of an operation: what CollectFields (spec 6.3.2) grouped.</summary>
public sealed class CompiledField
{
    internal CompiledField(
        int id,
        byte[] encodedName,
        FieldDefinition definition,
        ObjectType parentType,
        ImmutableArray<FieldNode> nodes,
        CompiledSelectionSet? selections,
        byte[]? encodedConstant,
        StreamUsage? stream)
    {
        Id = id;
        EncodedName = encodedName;
        EncodedNextName = [(byte)',', .. encodedName];
        Definition = definition;
        ParentType = parentType;
        Nodes = nodes;
        Selections = selections;
        EncodedConstant = encodedConstant;
        Stream = stream;
    }

    private CompiledField(CompiledField whole, ImmutableArray<FieldNode> nodes, CompiledSelectionSet? selections, StreamUsage? stream)
    {
        (Id, EncodedName, EncodedNextName) = (whole.Id, whole.EncodedName, whole.EncodedNextName);
        (Definition, ParentType, EncodedConstant) = (whole.Definition, whole.ParentType, whole.EncodedConstant);
        (Nodes, Selections, Stream) = (nodes, selections, stream);
    }

    /// <summary>From 0 to <see cref="CompiledOperation.FieldCount"/> exclusive; no two places of an operation share one, but the parts of a field do.</summary>
    public int Id { get; }

    /// <summary>The alias, or else the field's name.</summary>
    public string ResponseName => Nodes[0].Alias ?? Nodes[0].Name;

    /// <summary>The response name as JSON, with quotes and colon. Not to be changed.</summary>
    public byte[] EncodedName { get; }

    /// <summary>As <see cref="EncodedName"/>, with the comma that separates it from the field before it.</summary>
    public byte[] EncodedNextName { get; }

    public FieldDefinition Definition { get; }

    /// <summary>The object type that the field is selected on, whatever the declaring type of the selection.</summary>
    public ObjectType ParentType { get; }

    /// <summary>The selections merged into this field, in document order; at least one. Their arguments are equal when validated.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    /// <summary>The merged sub-selections; null exactly where the field's type is a scalar or an enum.</summary>
    public CompiledSelectionSet? Selections { get; }

    /// <summary>The JSON that every value of this field is (for <c>__typename</c>), or null.</summary>
    public byte[]? EncodedConstant { get; }

    /// <summary>The <c>@stream</c> of the first selection, or null.</summary>
    internal StreamUsage? Stream { get; }

    /// <summary>A part of this field.</summary>
    internal CompiledField With(ImmutableArray<FieldNode> nodes, CompiledSelectionSet? selections, StreamUsage? stream) => new(this, nodes, selections, stream);

    /// <summary>The argument as written, or null where it is not.</summary>
    public ArgumentNode? FindArgument(string name)
    {
        foreach (var argument in Nodes[0].Arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Response name and coordinate.</summary>
    public override string ToString() => $"{ResponseName}: {Definition.Coordinate}";
}
