using System.Reflection;
using System.Runtime.CompilerServices;
using Catalogue.Engine.Access;

namespace Catalogue.Engine.Tests.Access.Switches;

/// <summary>What a test may leave out of the enforcement of access, nobody else can.</summary>
public sealed class SwitchesOfTestsTests
{
    private static readonly string Root = Path.Combine(RepositoryFiles.SchemaFolder, "..");

    private static readonly (string Name, string Text)[] Sources = [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)))];

    [Fact]
    public void Every_point_has_guards() =>
        Assert.Equal([], Enum.GetValues<EnforcementPoint>().Where(point => GuardPage.GuardsOf(point).Length == 0));

    [Fact]
    public void Every_point_is_asked_somewhere() =>
        Assert.Equal([], Enum.GetNames<EnforcementPoint>().Where(point => !Sources.Any(source => source.Text.Contains($"EnforcementPoint.{point}", StringComparison.Ordinal))));

    [Fact]
    public void No_public_type_or_member_speaks_of_them() => Assert.Equal(
        [],
        typeof(CatalogueEngine).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(SpeaksOfThem)
            .Select(member => $"{member.DeclaringType}.{member.Name}"));

    [Fact]
    public void Only_tests_and_benchmarks_see_what_is_internal() => Assert.Equal(
        ["Catalogue.Benchmarks", "Catalogue.Engine.Tests", "Catalogue.Server.Tests"],
        typeof(CatalogueEngine).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(attribute => attribute.AssemblyName).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_of_the_product_leaves_a_point_out_or_has_a_setting_for_it()
    {
        Assert.Equal([], Sources.Where(source => source.Text.Contains("Enforcement.Without(", StringComparison.Ordinal)).Select(source => source.Name));
        Assert.Equal([], Sources.Where(source => source.Name.Contains("Catalogue.Server", StringComparison.Ordinal) && source.Text.Contains("Enforcement", StringComparison.Ordinal)).Select(source => source.Name));
    }

    [Fact]
    public void They_hold_nothing_that_can_change() => Assert.All(
        typeof(Enforcement).GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic),
        field => Assert.True(field.IsInitOnly));

    private static bool SpeaksOfThem(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Any(IsOne),
        ConstructorInfo made => made.GetParameters().Any(parameter => IsOne(parameter.ParameterType)),
        PropertyInfo property => IsOne(property.PropertyType),
        FieldInfo field => IsOne(field.FieldType),
        _ => false,
    };

    private static bool IsOne(Type type) => type == typeof(Enforcement) || type == typeof(EnforcementPoint);
}
