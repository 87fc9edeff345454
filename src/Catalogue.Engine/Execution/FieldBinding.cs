using Catalogue.GraphQL.Execution;

namespace Catalogue.Engine.Execution;

/// <summary>Reads the value of one compiled field out of the rows of a run. Made once per plan, shared by all requests.</summary>
/// <param name="run">The rows of this request.</param>
/// <param name="parent">The object that has the field, as the binding of the field above it gave it.</param>
internal delegate FieldValue FieldBinding(RequestRun run, in FieldValue parent);
