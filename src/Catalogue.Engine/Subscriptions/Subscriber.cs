using Catalogue.Engine.Execution;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Engine.Subscriptions;

/// <summary>Who asked for a subscription, and what: all of the request that outlives it.</summary>
internal sealed record Subscriber(ValidatedOperation Operation, VariableValues Variables, Caller Caller, CostReporting Cost, ErrorBehavior OnError);
