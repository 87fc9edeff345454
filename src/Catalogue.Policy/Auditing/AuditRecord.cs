namespace Catalogue.Policy.Auditing;

/// <summary>Something that is not done without a trace: who did what to what.</summary>
/// <param name="Who">Who did it.</param>
/// <param name="Action">What was done: one of <see cref="AuditedActions"/>.</param>
/// <param name="Node">The id that was named; null where none was. Whether there is such a node is not said.</param>
/// <param name="Field">The property or relation that was named; null where none was.</param>
/// <param name="AsWhom">In whose place; null where in nobody's but one's own.</param>
/// <param name="RequestId">The request, as the log names it; null where it has no name.</param>
public sealed record AuditRecord(Principal Who, string Action, string? Node, string? Field, Principal? AsWhom, string? RequestId);
