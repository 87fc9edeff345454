using Microsoft.AspNetCore.Authentication;

namespace Catalogue.Server.Auth;

/// <summary>Nothing under the key <c>Authentication</c> of the configuration changes how tokens are checked.</summary>
internal sealed class NoFurtherSchemes : IAuthenticationConfigurationProvider
{
    public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
}
