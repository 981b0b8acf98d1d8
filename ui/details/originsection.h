// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

#include <QUrl>

namespace aigo {

/// How much a model takes and gives: context, limits, modalities, knowledge.
class LimitsSection final : public FactSection
{
    Q_OBJECT

public:
    explicit LimitsSection(const DetailContext &context);
};

/// What a model is made of and who serves it where: weights, license, parameters, regions, and the provider with its
/// data residency and website.
class OriginSection final : public FactSection
{
    Q_OBJECT

public:
    explicit OriginSection(const DetailContext &context);

Q_SIGNALS:
    void urlAsked(const QUrl &url);

private:
    void addProvider(const DetailContext &context);
    void addLink(const Theme &theme, const QString &name, const QString &words, const QUrl &url);
};

/// What the source says of a model in its own words: a few lines, all of them on demand. Empty where none does.
class DescriptionSection final : public FactSection
{
    Q_OBJECT

public:
    explicit DescriptionSection(const DetailContext &context);
};

} // namespace aigo
