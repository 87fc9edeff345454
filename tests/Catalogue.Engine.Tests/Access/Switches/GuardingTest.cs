using System.Collections;
using System.Reflection;
using Catalogue.Engine.Tests.Cases;

namespace Catalogue.Engine.Tests.Access.Switches;

/// <summary>A test or a case of this project by the name that <c>docs/access.md</c> gives it, to be run by another test.</summary>
internal static class GuardingTest
{
    // They compare thousands of random requests; what they do is done here for a few.
    private static readonly string[] Long = ["NonInterferenceTests", "ViewOracleTests", "MonotonicityTests", "ExplanationOracleTests", "PlainOracleTests", "UnseenChangesTests", "NaiveViewTests", "EveryCoordinateTests"];

    private static readonly ILookup<string, Type> Classes = typeof(GuardingTest).Assembly.GetTypes().ToLookup(type => type.Name);

    /// <summary>Every run of the test: one for each of its data. None where the test is of another project.</summary>
    public static IEnumerable<Func<Task>> RunsOf(string name) => name.Split('.') switch
    {
        [var folder] => GoldenCase.All().Where(golden => golden == folder || golden.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(golden => (Func<Task>)(() => AnswerAsync(golden))),
        [var test, var method] when !Long.Contains(test) => Classes[test].SelectMany(type => RunsOf(type, type.GetMethod(method))),
        _ => [],
    };

    // The plan changes with every switch; only what the client gets counts.
    private static async Task AnswerAsync(string name)
    {
        var golden = new GoldenCase(Path.Combine(RepositoryFiles.CasesFolder, name));
        Assert.Equal(await File.ReadAllTextAsync(golden.ResponseFile, TestContext.Current.CancellationToken), await golden.AnswerAsync());
    }

    private static IEnumerable<Func<Task>> RunsOf(Type type, MethodInfo? method) => method is null || type.GetConstructors() is not [var made]
        ? []
        : DataOf(type, method).Select(data => (Func<Task>)(() => RunAsync(made, method, data)));

    private static async Task RunAsync(ConstructorInfo made, MethodInfo method, object?[] data)
    {
        var given = made.GetParameters().Select(parameter => Given(parameter.ParameterType)).ToArray();
        foreach (var fixture in given.OfType<IAsyncLifetime>())
        {
            await fixture.InitializeAsync();
        }

        var test = made.Invoke(given);
        try
        {
            if (method.Invoke(test, Arguments(method.GetParameters(), data)) is Task running)
            {
                await running;
            }
        }
        finally
        {
            (test as IDisposable)?.Dispose();
            foreach (var fixture in given.OfType<IAsyncLifetime>())
            {
                await fixture.DisposeAsync();
            }
        }
    }

    /// <summary>What a test is made with: where to print, or a fixture.</summary>
    private static object? Given(Type type) => type == typeof(ITestOutputHelper) ? TestContext.Current.TestOutputHelper : Activator.CreateInstance(type);

    private static object?[] Arguments(ParameterInfo[] parameters, object?[] data)
    {
        if (parameters is not [.., var last] || !last.IsDefined(typeof(ParamArrayAttribute)))
        {
            return data;
        }

        var rest = data[(parameters.Length - 1)..];
        var array = Array.CreateInstance(last.ParameterType.GetElementType() ?? typeof(object), rest.Length);
        rest.CopyTo(array, 0);
        return [.. data[..(parameters.Length - 1)], array];
    }

    private static IEnumerable<object?[]> DataOf(Type type, MethodInfo method)
    {
        var inline = method.GetCustomAttributes<InlineDataAttribute>().Select(attribute => attribute.Data ?? [null]);
        var members = method.GetCustomAttributes<MemberDataAttribute>()
            .SelectMany(attribute => (type.GetProperty(attribute.MemberName)?.GetValue(null) as IEnumerable)?.Cast<object>() ?? [])
            .Select(row => row is ITheoryDataRow data ? data.GetData() : (object?[])row);
        var all = inline.Concat(members).ToList();
        return all.Count == 0 ? [[]] : all;
    }
}
