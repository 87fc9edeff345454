using System.Collections.Concurrent;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Compilation;

/// <summary>What was compiled, by the shape of principals. Safe for concurrent use.</summary>
internal sealed class CompiledPolicies(PolicyRules rules)
{
    // An application may ask for tokens with any choice of scopes; whoever tries them all only makes the server compile.
    private const int MostWithScopes = 1024;

    private readonly CompiledPolicy?[] withoutScopes = new CompiledPolicy?[PrincipalShape.Count];
    private readonly ConcurrentDictionary<PrincipalShape, CompiledPolicy> withScopes = new();

    public CompiledPolicy For(Principal principal)
    {
        var shape = PrincipalShape.Of(principal, rules.Scopes);
        if (shape.Scopes != 0)
        {
            return withScopes.TryGetValue(shape, out var known) ? known : Add(shape);
        }

        ref var slot = ref withoutScopes[shape.Index];
        return Volatile.Read(ref slot) ?? Keep(ref slot, PolicyCompiler.Compile(rules, shape));
    }

    private CompiledPolicy Add(PrincipalShape shape)
    {
        if (withScopes.Count >= MostWithScopes)
        {
            withScopes.Clear();
        }

        return withScopes.GetOrAdd(shape, static (shape, rules) => PolicyCompiler.Compile(rules, shape), rules);
    }

    private static CompiledPolicy Keep(ref CompiledPolicy? slot, CompiledPolicy policy) =>
        Interlocked.CompareExchange(ref slot, policy, null) ?? policy;
}
