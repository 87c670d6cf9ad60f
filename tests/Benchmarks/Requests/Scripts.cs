namespace Benchmarks.Requests;

/// <summary>What the load generators send.</summary>
internal static class Scripts
{
    /// <summary>pgbench: the statements of a read by id.</summary>
    public const string Read = $"""
        begin;
        select set_config('platform.places', '{Stage.County}', true);
        select id, division, name, purpose, source, budget, paid, document_number, state, planned_on, version
          from investments where division >= '{Stage.County}' and division < '{Stage.County}:' and id = '{Stage.Record}';
        commit;
        """;

    /// <summary>pgbench: the three rows a new investment ends in, sent and sealed, one transaction.</summary>
    public const string Write = $$"""
        \set n random(1, 1000000000)
        \set position random(-1000000000000, -1)
        begin;
        select set_config('platform.places', '{{Stage.County}}', true);
        insert into investments (id, division, version, name, purpose, source, budget, document_number, state, planned_on, paid,
            corrections, moves, attachments, files)
          values (gen_random_uuid(), '{{Stage.County}}', 1, '压测 pgbench ' || :n, 'gear', 'county', 1000.50, '压〔2026〕1号', 'planned',
            '2026-02-01', 0, '[]', '[]', '[]', '{}');
        insert into audit_entries (id, at, actor, action, division, record_type, record_id, after, trace_id, position, seal)
          values (gen_random_uuid(), now(), 'pgbench', 'created', '{{Stage.County}}', 'Investment', gen_random_uuid(),
            repeat('0123456789abcdef', 4), repeat('0123456789abcdef', 2), :position, repeat('0123456789abcdef', 4));
        insert into outbox (event_id, type, routing_key, body, trace_parent, recorded_at, sent_at)
          values (gen_random_uuid(), 'InvestmentChanged', '{{Stage.County}}.InvestmentChanged',
            '{"investmentId": "0198c7b2-0000-7000-8000-000000000001", "change": "planned", "was": null,
              "now": {"division": "{{Stage.County}}", "moves": [], "purpose": "gear", "source": "county", "name": "压测 pgbench",
                "budget": 1000.50, "plannedOn": "2026-02-01", "startedOn": null, "completedOn": null, "inUseOn": null,
                "cancelledOn": null, "payments": []}, "on": "2026-02-01", "eventId": "0198c7b2-0000-7000-8000-000000000002",
              "division": "{{Stage.County}}", "recordedAt": "2026-02-01T00:00:00+00:00",
              "actor": "0198c7b2-0000-7000-8000-000000000003"}',
            '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01', now(), now());
        commit;
        """;

    /// <summary>wrk: new investments, each with a name of its own.</summary>
    public const string WriteOverTheApi = """
        local n, run = 0, "@RUN@"
        local own = tostring({}):sub(8)
        function request()
          n = n + 1
          local body = '{"name":"压测 ' .. run .. ' ' .. own .. n ..
            '","purpose":"gear","source":"county","budget":1000.50,"documentNumber":"压〔2026〕1号","plannedOn":"2026-02-01"}'
          return wrk.format("POST", "/v1/divisions/@COUNTY@/investments",
            { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer @TOKEN@"@KEY@ }, body)
        end
        """;
}
