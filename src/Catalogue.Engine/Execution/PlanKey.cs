using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.Policy;

namespace Catalogue.Engine.Execution;

/// <summary>
/// What a plan depends on. The operation is compared by reference: it belongs to a cached document. Never the user: who
/// asks is in the parameters. The form is none for an operation that cannot come in parts.
/// </summary>
internal readonly record struct PlanKey(OperationDefinitionNode Operation, IncrementalForm Form, PolicyFingerprint Fingerprint, bool IsAuthenticated, string VariableShape);
