using System.Security.Cryptography;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Plan;
using Catalogue.Policy;
using Catalogue.Policy.Auditing;

namespace Catalogue.Engine.Tests.Access.Switches;

/// <summary>What is left out by the engines that a test makes: nothing, unless the mutation score runs it.</summary>
internal static class ThrownSwitch
{
    private static readonly AsyncLocal<Enforcement?> Thrown = new();

    public static bool IsThrown => Thrown.Value is not null;

    /// <summary>Runs something with a point left out, or with none.</summary>
    public static async Task RunAsync(EnforcementPoint? point, Func<Task> test)
    {
        Thrown.Value = point is { } left ? Enforcement.Without(left) : null;
        await test();
    }

    /// <summary>The engine that every test has.</summary>
    public static CatalogueEngine Engine(CatalogueSchema schema, AccessPolicy policy, IGraphStore store, TimeProvider? time = null, EngineLimits? limits = null, RandomNumberGenerator? random = null, AuditWriter? audit = null) =>
        new(schema, policy, store, new CursorKey(new byte[CursorKey.Size]), time ?? FixedTime.CaseDay, limits, random, audit, Thrown.Value ?? Enforcement.Whole);
}
