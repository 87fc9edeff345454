using Catalogue.Engine.Schema;
using Catalogue.Policy;

namespace Catalogue.Engine.Execution;

/// <summary>Who asks: the principal, the policy as it is for it, and the API as it knows it.</summary>
internal readonly record struct Caller(Principal Principal, CompiledPolicy Policy, ServedSchema Schema);
