// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace aigo {

/// Foreign text (a server's message, a library's error) as one line that may be shown and logged: what looks like a key
/// becomes "…" behind its first letters, and a URL loses its user, query and fragment. Knows the shapes sk-…, sk-ant-…,
/// AIza…, gsk_…, xai-…, hf_…, r8_…, pplx-…, nvapi-…, ghp_…, AKIA…, JWTs, "Bearer …", "Basic …" and `x-api-key: …` with
/// its relatives (also as JSON members and as query parameters). What is left is cut at `limit` characters. Pure; any
/// thread.
QString redact(QStringView text, qsizetype limit = 300);

} // namespace aigo
