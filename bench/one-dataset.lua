wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
wrk.headers["accept"] = "application/graphql-response+json"
wrk.body = '{"query":"{ dataset(id:\\"snds-dcir\\") { id title } }"}'
