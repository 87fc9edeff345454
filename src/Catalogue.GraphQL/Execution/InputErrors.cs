using System.Collections.Immutable;
using System.Text;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Collects what is wrong with input values, with the way into the value as a part of the message.</summary>
internal sealed class InputErrors(int maxErrors)
{
    private List<GraphQLError>? _errors;
    private List<PathSegment>? _path;
    private string _prefix = string.Empty;
    private string? _variable;
    private Location _location;

    public bool IsEmpty => _errors is null;

    public ImmutableArray<GraphQLError> ToImmutable() => _errors is null ? [] : [.. _errors];

    /// <summary>Begins another value: what its messages start with, and where its errors are placed by default.</summary>
    public void Start(string prefix, Location location)
    {
        _prefix = prefix;
        _variable = null;
        _location = location;
        _path?.Clear();
    }

    /// <summary>Begins the value of a variable. What its messages start with is put together where there is one: values are nearly always right.</summary>
    public void StartVariable(string name, string fault, Location location)
    {
        Start(fault, location);
        _variable = name;
    }

    public void Push(PathSegment segment) => (_path ??= []).Add(segment);

    public void Pop() => _path?.RemoveAt(_path.Count - 1);

    /// <summary>Adds an error at the current path; false, so that a coercion can return it.</summary>
    public bool Add(string message, Location? location = null)
    {
        if ((_errors ??= []).Count < maxErrors)
        {
            _errors.Add(GraphQLError.At(location ?? _location, $"{PrintPrefix()}{PrintPath()}: {message}"));
        }

        return false;
    }

    public void AddWhole(string message)
    {
        if ((_errors ??= []).Count < maxErrors)
        {
            _errors.Add(GraphQLError.At(_location, PrintPrefix() + message));
        }
    }

    public void AddRequestError(GraphQLError error) => (_errors ??= []).Add(error);

    private string PrintPrefix() => _variable is null ? _prefix : $"Variable \"${_variable}\" {_prefix}";

    private string PrintPath()
    {
        if (_path is null || _path.Count == 0)
        {
            return string.Empty;
        }

        var text = new StringBuilder(" at ");
        foreach (var segment in _path)
        {
            _ = segment.Key is null ? text.Append('[').Append(segment).Append(']') : text.Append('.').Append(segment.Key);
        }

        return text.ToString();
    }
}
