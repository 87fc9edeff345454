using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Validation;
using Catalogue.Policy;

namespace Catalogue.Engine.Subscriptions;

/// <summary>Who asked for a subscription, and what: all of the request that outlives it.</summary>
internal sealed record Subscriber(ValidatedOperation Operation, VariableValues Variables, Principal Principal, CostReporting Cost, ErrorBehavior OnError);
