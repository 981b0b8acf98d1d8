// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/originsection.h"

#include "ui/models/modelstable.h"
#include "ui/text/text.h"
#include "ui/widgets/clampedtext.h"
#include "ui/widgets/link.h"

#include <QVBoxLayout>

namespace aigo {

namespace {
constexpr int descriptionLines = 3;
} // namespace

LimitsSection::LimitsSection(const DetailContext &context)
    : FactSection(context.theme, tr("Limits"))
{
    const ModelFacts &facts = context.model.facts;
    const auto note = [&](const char16_t *field) { return context.noteOf(QString::fromUtf16(field)); };
    addFact(tr("Context window"), Text::tokens(facts.contextWindow), note(u"context_window"));
    if (facts.maxInputTokens) {
        addFact(tr("Max input"), Text::tokens(facts.maxInputTokens), note(u"max_input_tokens"));
    }
    addFact(tr("Max output"), Text::tokens(facts.maxOutputTokens), note(u"max_output_tokens"));
    if (!facts.knowledgeCutoff.isEmpty()) {
        addFact(tr("Knowledge until"), facts.knowledgeCutoff, note(u"knowledge_cutoff"));
    }
    if (!facts.input.isEmpty()) {
        addFact(tr("Takes in"), Text::modalities(facts.input.names()), note(u"modalities.input"));
    }
    if (!facts.output.isEmpty()) {
        addFact(tr("Puts out"), Text::modalities(facts.output.names()), note(u"modalities.output"));
    }
}

OriginSection::OriginSection(const DetailContext &context)
    : FactSection(context.theme, tr("Origin and place"))
{
    const ModelFacts &facts = context.model.facts;
    const auto add = [&](const QString &name, const QString &value, const char16_t *field) {
        if (!value.isEmpty()) {
            addFact(name, value, context.noteOf(QString::fromUtf16(field)));
        }
    };
    if (facts.openWeights) {
        add(tr("Open weights"), *facts.openWeights ? tr("yes") : tr("no"), u"open_weights");
    }
    add(tr("License"), facts.license, u"license");
    add(tr("Parameters"), facts.parameters, u"parameters");
    add(tr("Quantization"), facts.quantization, u"quantization");
    if (!facts.huggingFaceId.isEmpty()) {
        addLink(context.theme, tr("On Hugging Face"), facts.huggingFaceId,
                QUrl(QStringLiteral("https://huggingface.co/") + facts.huggingFaceId));
    }
    add(tr("Served by"), facts.servedBy.isEmpty() ? QString() : context.table.providerName(facts.servedBy),
        u"served_by");
    add(tr("Regions"), facts.regions.join(QStringLiteral(", ")), u"regions");
    addProvider(context);
}

void OriginSection::addProvider(const DetailContext &context)
{
    if (!context.provider) {
        return;
    }
    const Provider &provider = *context.provider;
    const QStringList &regions = provider.regions;
    if (context.model.facts.regions.isEmpty() && !regions.isEmpty()) {
        addFact(tr("Served from"), regions.join(QStringLiteral(", ")));
    }
    if (!provider.dataResidency.isEmpty()) {
        addFact(tr("Data can stay in"), provider.dataResidency.join(QStringLiteral(", ")));
    }
    if (provider.factsAsOf.isValid() && (!regions.isEmpty() || !provider.dataResidency.isEmpty())) {
        addCaption(tr("%1, as of %2", "host of a page, as of 2026-11-01")
                       .arg(provider.factsSource.host(), provider.factsAsOf.toString(Qt::ISODate)));
    }
    if (provider.website.isValid() && !provider.website.isEmpty()) {
        addLink(context.theme, tr("Website"), provider.website.host(), provider.website);
    }
}

void OriginSection::addLink(const Theme &theme, const QString &name, const QString &words, const QUrl &url)
{
    auto *link = new Link(theme, words);
    link->setElided(true);
    link->setObjectName(QStringLiteral("url:") + name);
    link->setAccessibleName(tr("Open %1 in the browser").arg(words));
    connect(link, &Link::clicked, this, [this, url] { Q_EMIT urlAsked(url); });
    addFact(name, link);
}

DescriptionSection::DescriptionSection(const DetailContext &context)
    : FactSection(context.theme)
{
    const QString &words = context.model.facts.description;
    if (words.simplified().isEmpty()) {
        return;
    }
    auto *text = new ClampedText(context.theme, words, descriptionLines);
    auto *more = new Link(context.theme, tr("more"));
    more->setObjectName(QStringLiteral("moreDescription"));
    more->setAccessibleName(tr("Show the whole description"));
    more->hide();
    connect(text, &ClampedText::laidOut, more, [text, more] { more->setVisible(text->isCut()); });
    connect(more, &Link::clicked, text, [text, more] {
        text->setWhole(!text->isWhole());
        more->setText(text->isWhole() ? tr("less") : tr("more"));
        more->updateGeometry();
    });
    rows()->addWidget(text);
    rows()->addWidget(more, 0, Qt::AlignLeft);
    if (const QString note = context.noteOf(QStringLiteral("description")); !note.isEmpty()) {
        addCaption(note);
    }
}

} // namespace aigo
