using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Incremental;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>A collected selection set: for every object type that can stand at its place, the fields to execute, in order.</summary>
public sealed class CompiledSelectionSet
{
    private const int IndexedFrom = 9;

    private readonly ImmutableArray<CompiledField>[] _fields;
    private readonly GraphQLError?[]? _errors;
    private readonly Dictionary<ObjectType, int>? _indexes;
    private readonly Deferral?[]? _deferrals;

    internal CompiledSelectionSet(CompositeType type, ImmutableArray<ObjectType> types, ImmutableArray<CompiledField>[] fields, GraphQLError?[]? errors = null, Deferral?[]? deferrals = null)
    {
        _deferrals = deferrals;
        _errors = errors;
        Type = type;
        Types = types;
        _fields = fields;
        if (types.Length >= IndexedFrom)
        {
            _indexes = new(types.Length);
            for (var i = 0; i < types.Length; i++)
            {
                _indexes.Add(types[i], i);
            }
        }
    }

    /// <summary>The declared type of the place.</summary>
    public CompositeType Type { get; }

    /// <summary>The possible types in the schema's order; exactly one where the declared type is an object type.</summary>
    public ImmutableArray<ObjectType> Types { get; }

    /// <summary>The fields for an object of that type; empty where nothing applies to it.</summary>
    /// <exception cref="ArgumentException">The type is not one of <see cref="Types"/>.</exception>
    public ImmutableArray<CompiledField> For(ObjectType type) => TryFor(type, out var fields)
        ? fields
        : throw new ArgumentException($"{type} is not a possible type of {Type}.", nameof(type));

    /// <summary>As <see cref="For"/>, false where the type is not one of <see cref="Types"/>.</summary>
    public bool TryFor(ObjectType type, out ImmutableArray<CompiledField> fields)
    {
        var index = IndexOf(type);
        fields = index < 0 ? [] : _fields[index];
        return index >= 0;
    }

    /// <summary>Why the fields for an object of that type could not be collected, to be raised at the object's position; or null.</summary>
    public GraphQLError? FindError(ObjectType type) => _errors is not null && IndexOf(type) is >= 0 and var index ? _errors[index] : null;

    /// <summary>What comes later of an object of that type; null where nothing does.</summary>
    internal Deferral? FindDeferral(ObjectType type) => _deferrals is not null && IndexOf(type) is >= 0 and var index ? _deferrals[index] : null;

    /// <summary>A part of this selection set.</summary>
    internal CompiledSelectionSet With(ImmutableArray<CompiledField>[] fields, Deferral?[]? deferrals) => new(Type, Types, fields, _errors, deferrals);

    private int IndexOf(ObjectType type)
    {
        if (_indexes is not null)
        {
            return _indexes.GetValueOrDefault(type, -1);
        }

        for (var i = 0; i < Types.Length; i++)
        {
            if (ReferenceEquals(Types[i], type))
            {
                return i;
            }
        }

        return -1;
    }
}
